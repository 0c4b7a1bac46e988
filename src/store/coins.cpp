#include "store/coins.h"

#include <cmath>
#include <string>

#include "security/bytes.h"
#include "security/hmac.h"

namespace samspar::store {

double Coins::thrown_for(std::string_view words) const {
    // The key may come to sign other things, which never begin like this.
    const std::string text = "slump|" + std::string(words);
    const auto digest = security::hmac_sha256(key_.reveal(), security::bytes_of(text));
    // 53 bits: all that a double between 0 and 1 can hold.
    constexpr int kBytes = 7;
    constexpr int kTooMany = 3;
    std::uint64_t bits = 0;
    for (int i = 0; i < kBytes; ++i) {
        bits = bits << 8U | digest[static_cast<std::size_t>(i)];
    }
    return std::ldexp(static_cast<double>(bits >> kTooMany), -(kBytes * 8 - kTooMany));
}

}  // namespace samspar::store
