#include "http/account/cursor.h"

#include "http/gate/json_reader.h"
#include "security/aes_gcm.h"
#include "security/base64url.h"
#include "security/hmac.h"

namespace samspar::http {
namespace {

security::Secret<32> key_of(const Context& context) {
    return security::Secret<32>(
        security::hmac_sha256(context.session_key.reveal(), security::bytes_of("cursor")));
}

}  // namespace

std::string seal_cursor(const Context& context, std::string_view list, std::string_view place) {
    return security::to_base64url(security::seal(key_of(context),
                                                 security::bytes_of(place),
                                                 security::bytes_of(list),
                                                 context.store.random()));
}

std::string open_cursor(const Context& context,
                        std::string_view list,
                        std::string_view sealed,
                        const std::string& field) {
    const auto bytes = security::from_base64url(sealed);
    const auto place =
        bytes ? security::unseal(key_of(context), *bytes, security::bytes_of(list)) : std::nullopt;
    if (!place) {
        throw BadRequest(field);
    }
    return {place->begin(), place->end()};
}

}  // namespace samspar::http
