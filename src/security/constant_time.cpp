#include "security/constant_time.h"

#include <openssl/crypto.h>

namespace samspar::security {

bool equal_in_constant_time(ByteView a, ByteView b) {
    return a.size() == b.size() && (a.empty() || CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0);
}

}  // namespace samspar::security
