#include "http/account/repetition.h"

#include "http/gate/json_reader.h"
#include "security/hex.h"
#include "security/hmac.h"

namespace samspar::http {
namespace {

constexpr std::size_t kShortestKey = 8;
constexpr std::size_t kLongestKey = 64;

void check_key(const std::string& key) {
    const bool clean =
        key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
        std::string::npos;
    if (!key.empty() && (!clean || key.size() < kShortestKey || key.size() > kLongestKey)) {
        throw BadRequest("Idempotency-Key");
    }
}

// Under a key, and not a plain sum: there may be a person key in the body, which could be guessed
// from one.
security::Sha256Digest mac_of(const Context& context, const std::string& text) {
    return security::hmac_sha256(context.session_key.reveal(), security::bytes_of(text));
}

}  // namespace

security::Sha256Digest hash_of(const Context& context, const Request& request) {
    return mac_of(context, "request|" + request.method + " " + request.path + "\n" + request.body);
}

std::string kept_key(const Context& context, const Request& request) {
    check_key(request.idempotency_key);
    return request.idempotency_key.empty()
               ? ""
               : security::to_hex(mac_of(context, "idempotency|" + request.idempotency_key));
}

}  // namespace samspar::http
