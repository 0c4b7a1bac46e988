#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "acts/sessions.h"
#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/error_code.h"
#include "http/gate/json_reader.h"
#include "http/gate/reply.h"
#include "security/secret.h"

namespace samspar::http {

// Proving who one is, at login, before something is taken out and for a new password: the password
// and, where this förbund asks for one, a code.

struct Typed {
    security::SecretText password;
    std::optional<std::string> code;
};

// The password in that field, and `kod`.
[[nodiscard]] Typed read_typed(JsonReader& json, const char* field);

using acts::Proof;

// The proof that `typed` are the present ones of the user with that name, or the refusal: 401
// login_failed, totp_required, totp_wrong, totp_missing, 429 or 503. Attempts are throttled; that
// the password fitted and a code was asked for is logged as `action` + `.password`. A wrong
// password and an unknown name take the same time and get the same reply, whatever the code.
[[nodiscard]] std::variant<Proof, Reply> prove(Context& context,
                                               const Call& call,
                                               std::string_view action,
                                               const std::string& name,
                                               const Typed& typed);

// 401 with that code. The row that it leaves names the user, when there is one.
[[nodiscard]] Reply refused(const std::optional<store::User>& user, ErrorCode code);

// When acts::use says that it is good no longer.
[[nodiscard]] Reply no_longer_good(const Proof& proof);

}  // namespace samspar::http
