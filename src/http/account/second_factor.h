#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/instant.h"
#include "http/account/context.h"
#include "http/gate/json_reader.h"
#include "http/gate/reply.h"
#include "security/totp.h"
#include "store/users.h"

namespace samspar::http {

// The second factor: a code from an app on the user's phone (security/totp.h).

// Whether this förbund asks for one. Every one does but a training one.
[[nodiscard]] bool asks_for_code(const Context& context);

// The field `kod`, which may be absent. Throws BadRequest for a text that no one would type.
[[nodiscard]] std::optional<std::string> read_code(JsonReader& json);

// The step of the code when it is one of the secret's and later than `last_step`.
[[nodiscard]] std::optional<std::int64_t> accept_code(const security::TotpSecret& secret,
                                                      std::string_view code,
                                                      domain::Instant now,
                                                      std::int64_t last_step);

// 409 totp_required, with the secret to tie an app to.
[[nodiscard]] Reply offer_secret(const Context& context,
                                 const store::User& user,
                                 const security::TotpSecret& secret);

}  // namespace samspar::http
