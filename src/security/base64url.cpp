#include "security/base64url.h"

namespace samspar::security {
namespace {

constexpr std::string_view kUrlAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::string to_base64url(ByteView bytes) {
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t window = 0;
    unsigned bits = 0;
    for (const std::uint8_t byte : bytes) {
        window = (window << 8U) | byte;
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            text.push_back(kUrlAlphabet[(window >> bits) & 0x3FU]);
        }
    }
    if (bits > 0) {
        text.push_back(kUrlAlphabet[(window << (6 - bits)) & 0x3FU]);
    }
    return text;
}

std::optional<Bytes> from_base64url(std::string_view text) {
    if (text.size() % 4 == 1) {
        return std::nullopt;
    }
    Bytes bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t window = 0;
    unsigned bits = 0;
    for (const char character : text) {
        const std::size_t value = kUrlAlphabet.find(character);
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        window = (window << 6U) | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>((window >> bits) & 0xFFU));
        }
    }
    if ((window & ((1U << bits) - 1U)) != 0) {
        return std::nullopt;
    }
    return bytes;
}

}  // namespace samspar::security
