#include "security/secret_shares.h"

#include <stdexcept>

namespace samspar::security {
namespace {

// x^8 + x^4 + x^3 + x + 1 without x^8.
constexpr unsigned kReduction = 0x1b;

// a^254, which is 1/a in a field of 256.
std::uint8_t inverse(std::uint8_t a) {
    std::uint8_t power = a;
    std::uint8_t result = 1;
    for (unsigned bit = 1; bit < 8; ++bit) {
        power = multiply(power, power);
        result = multiply(result, power);
    }
    return result;
}

}  // namespace

std::uint8_t multiply(std::uint8_t a, std::uint8_t b) {
    unsigned left = a;
    unsigned product = 0;
    for (unsigned bit = 0; bit < 8; ++bit) {
        product ^= left & (0U - ((static_cast<unsigned>(b) >> bit) & 1U));
        left = ((left << 1U) ^ (kReduction & (0U - (left >> 7U)))) & 0xffU;
    }
    return static_cast<std::uint8_t>(product);
}

std::array<SecretShare, kShares> split_secret(const Secret<32>& secret,
                                              const RandomSource& random) {
    std::array<std::uint8_t, 3> split{};
    random(split);
    Secret<32> slopes;
    random(slopes.fill());
    std::array<SecretShare, kShares> shares;
    for (std::uint8_t i = 0; i < kShares; ++i) {
        SecretShare& share = shares.at(i);
        share.number = static_cast<std::uint8_t>(i + 1);
        share.split = split;
        for (std::size_t byte = 0; byte < 32; ++byte) {
            share.points.fill()[byte] = static_cast<std::uint8_t>(
                secret.reveal()[byte] ^ multiply(slopes.reveal()[byte], share.number));
        }
    }
    return shares;
}

Secret<32> join_shares(const SecretShare& a, const SecretShare& b) {
    const auto is_number = [](std::uint8_t number) { return number >= 1 && number <= kShares; };
    if (a.number == b.number || a.split != b.split || !is_number(a.number) ||
        !is_number(b.number)) {
        throw std::logic_error("not two shares of one split");
    }
    // The line through both points, at zero; minus is plus in this field.
    const std::uint8_t apart = inverse(static_cast<std::uint8_t>(a.number ^ b.number));
    const std::uint8_t of_a = multiply(b.number, apart);
    const std::uint8_t of_b = multiply(a.number, apart);
    Secret<32> secret;
    for (std::size_t byte = 0; byte < 32; ++byte) {
        secret.fill()[byte] = static_cast<std::uint8_t>(multiply(a.points.reveal()[byte], of_a) ^
                                                        multiply(b.points.reveal()[byte], of_b));
    }
    return secret;
}

}  // namespace samspar::security
