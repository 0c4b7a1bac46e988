#pragma once

#include <chrono>
#include <string_view>

#include "http/gate/error_code.h"
#include "http/gate/json.h"
#include "http/gate/reply.h"

namespace samspar::http {

// The one shape of every error: {"error":{"code":...,"message":...}}, with `log_id` when there is
// more in the log. The message is a constant English sentence chosen by the code; nothing that the
// client sent and nothing of the inside is in it.
[[nodiscard]] Reply error_reply(int status, ErrorCode code, std::string_view log_id = {});

// What stands under `error`, for replies that say more beside it.
[[nodiscard]] Json error_body(ErrorCode code, std::string_view log_id = {});

// 503 unavailable, to be tried again in a few seconds: there is no room at the moment.
[[nodiscard]] Reply busy_reply();

// 429 too_many_attempts, with how long to wait.
[[nodiscard]] Reply wait_reply(std::chrono::seconds wait);

}  // namespace samspar::http
