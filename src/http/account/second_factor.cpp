#include "http/account/second_factor.h"

#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "security/base32.h"

namespace samspar::http {
namespace {

constexpr std::size_t kLongestCode = 16;

}  // namespace

bool asks_for_code(const Context& context) {
    return !context.forbund.training;
}

std::optional<std::string> read_code(JsonReader& json) {
    std::optional<std::string> code = json.optional_text("kod");
    if (code && code->size() > kLongestCode) {
        throw BadRequest("kod");
    }
    return code;
}

std::optional<std::int64_t> accept_code(const security::TotpSecret& secret,
                                        std::string_view code,
                                        domain::Instant now,
                                        std::int64_t last_step) {
    const std::chrono::sys_time<std::chrono::milliseconds> moment{
        std::chrono::milliseconds(now.ms)};
    return security::totp_accept(
        secret.reveal(), code, std::chrono::floor<std::chrono::seconds>(moment), last_step);
}

Reply offer_secret(const Context& context,
                   const store::User& user,
                   const security::TotpSecret& secret) {
    return json_reply(
        409,
        {{"error", error_body("totp_required")},
         {"totp",
          {{"secret", security::to_base32(secret.reveal())},
           {"uri", security::totp_uri("Samspår " + context.forbund.namn, user.name, secret)}}}});
}

}  // namespace samspar::http
