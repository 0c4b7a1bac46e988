#include "security/totp.h"

#include <array>

#include "security/base32.h"
#include "security/constant_time.h"
#include "security/hmac.h"

namespace samspar::security {
namespace {

constexpr std::int64_t kStepSeconds = 30;

// RFC 3986: all but the unreserved characters, byte by byte.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kPlain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::string_view kUpperDigits = "0123456789ABCDEF";
    std::string encoded;
    for (const char sign : text) {
        if (kPlain.find(sign) != std::string_view::npos) {
            encoded.push_back(sign);
            continue;
        }
        const auto byte = static_cast<unsigned char>(sign);
        encoded.push_back('%');
        encoded.push_back(kUpperDigits[byte >> 4U]);
        encoded.push_back(kUpperDigits[byte & 0x0FU]);
    }
    return encoded;
}

}  // namespace

std::int64_t totp_step(std::chrono::sys_seconds now) {
    return now.time_since_epoch().count() / kStepSeconds;
}

std::string totp_code(ByteView secret, std::int64_t step, unsigned digits) {
    std::array<std::uint8_t, 8> counter{};
    auto rest = static_cast<std::uint64_t>(step);
    for (std::size_t i = counter.size(); i-- > 0;) {
        counter[i] = static_cast<std::uint8_t>(rest & 0xFFU);
        rest >>= 8U;
    }
    const auto mac = hmac_sha1(secret, counter);
    const std::size_t offset = mac[19] & 0x0FU;
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = (number << 8U) | mac[offset + i];
    }
    number &= 0x7FFFFFFFU;
    std::string code(digits, '0');
    for (std::size_t i = digits; i-- > 0;) {
        code[i] = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    return code;
}

std::optional<std::int64_t> totp_accept(ByteView secret,
                                        std::string_view code,
                                        std::chrono::sys_seconds now,
                                        std::int64_t last_used) {
    std::optional<std::int64_t> accepted;
    const std::int64_t present = totp_step(now);
    for (std::int64_t step = present - 1; step <= present + 1; ++step) {
        if (equal_in_constant_time(bytes_of(totp_code(secret, step)), bytes_of(code)) &&
            step > last_used) {
            accepted = step;
        }
    }
    return accepted;
}

std::string totp_uri(std::string_view issuer, std::string_view account, const TotpSecret& secret) {
    const std::string from = percent_encoded(issuer);
    return "otpauth://totp/" + from + ":" + percent_encoded(account) +
           "?secret=" + to_base32(secret.reveal()) + "&issuer=" + from;
}

}  // namespace samspar::security
