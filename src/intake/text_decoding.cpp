#include "intake/text_decoding.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "domain/unicode.h"
#include "domain/utf8.h"

namespace samspar::intake {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Bytes 0x80-0x9F; the five that Windows-1252 leaves open keep their number, as the WHATWG
// Encoding Standard has it. All other bytes are the code point of the same number.
constexpr std::array<char16_t, 32> kHighControls{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 16);
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        const bool high_control = byte >= 0x80 && byte < 0xA0;
        domain::append_utf8(out, high_control ? kHighControls.at(byte - 0x80U) : char16_t{byte});
    }
    return out;
}

// "CSV (Macintosh)" of Excel ends its lines so; a line feed then is a line break inside a cell.
bool only_carriage_returns(std::string_view text) {
    bool quoted = false;
    bool found = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == '\n' && !quoted) {
            return false;
        }
        found = found || (c == '\r' && !quoted);
    }
    return found;
}

}  // namespace

DecodedText::DecodedText(std::string_view bytes) : bytes_(bytes) {
    if (bytes_.starts_with(kByteOrderMark)) {
        bytes_.remove_prefix(kByteOrderMark.size());
    }
    if (!domain::is_utf8(bytes_)) {
        converted_ = from_windows_1252(bytes_);
        encoding_ = Encoding::kWindows1252;
    }
    if (!domain::is_plain(text())) {
        converted_ = domain::visible(text());
        if (converted_.empty()) {
            bytes_ = {};
        }
    }
    if (only_carriage_returns(text())) {
        std::string lines{text()};
        std::ranges::replace(lines, '\r', '\n');
        converted_ = std::move(lines);
    }
}

bool is_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return true;
    }
    // Without a byte order mark: a heading begins with two letters of the alphabet.
    const auto zero = [&](std::size_t at) { return bytes[at] == '\0'; };
    return bytes.size() >= 4 && zero(0) == zero(2) && zero(1) == zero(3) && zero(0) != zero(1);
}

}  // namespace samspar::intake
