#include "security/hmac.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <limits>
#include <stdexcept>

namespace samspar::security {
namespace {

template <std::size_t N>
std::array<std::uint8_t, N> hmac(const EVP_MD* digest, ByteView key, ByteView message) {
    if (key.empty() || key.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        throw std::logic_error("HMAC needs a key");
    }
    std::array<std::uint8_t, N> out{};
    unsigned length = 0;
    if (HMAC(digest,
             key.data(),
             static_cast<int>(key.size()),
             message.data(),
             message.size(),
             out.data(),
             &length) == nullptr ||
        length != N) {
        throw std::runtime_error("HMAC failed");
    }
    return out;
}

}  // namespace

Sha256Digest hmac_sha256(ByteView key, ByteView message) {
    return hmac<32>(EVP_sha256(), key, message);
}

std::array<std::uint8_t, 20> hmac_sha1(ByteView key, ByteView message) {
    return hmac<20>(EVP_sha1(), key, message);
}

}  // namespace samspar::security
