#include "domain/utf8.h"

#include <algorithm>
#include <cstdint>

namespace samspar::domain {
namespace {

bool continues(char c) {
    return (static_cast<std::uint8_t>(c) & 0xC0U) == 0x80U;
}

// How long a sequence is that begins with that byte; 0 when none does.
std::size_t length_by(std::uint8_t lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2) {
        return 0;
    }
    if (lead < 0xE0) {
        return 2;
    }
    return lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

// The longest way to write a small number, surrogates and what lies above U+10FFFF are no text; the
// second byte tells (The Unicode Standard, table 3-7).
bool may_follow(std::uint8_t lead, std::uint8_t second) {
    switch (lead) {
        case 0xE0:
            return second >= 0xA0;
        case 0xED:
            return second < 0xA0;
        case 0xF0:
            return second >= 0x90;
        case 0xF4:
            return second < 0x90;
        default:
            return true;
    }
}

// Length of the well-formed UTF-8 sequence at the start of `text`, 0 when there is none.
std::size_t sequence_length(std::string_view text) {
    const auto lead = static_cast<std::uint8_t>(text[0]);
    const std::size_t length = length_by(lead);
    if (length < 2) {
        return length;
    }
    const bool is_whole =
        length <= text.size() && std::ranges::all_of(text.substr(1, length - 1), continues);
    return is_whole && may_follow(lead, static_cast<std::uint8_t>(text[1])) ? length : 0;
}

}  // namespace

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

CodePoint first_code_point(std::string_view text) {
    const std::size_t length = sequence_length(text);
    const auto lead = static_cast<std::uint8_t>(text[0]);
    if (length < 2) {
        return {lead, 1};
    }
    // The lead byte begins with as many ones as there are bytes, and a zero.
    char32_t value = lead & (0xFFU >> (length + 1));
    for (const char c : text.substr(1, length - 1)) {
        value = value << 6U | (static_cast<std::uint8_t>(c) & 0x3FU);
    }
    return {value, length};
}

void append_utf8(std::string& out, char32_t point) {
    const auto last_of = [&](unsigned shift) {
        out.push_back(static_cast<char>(0x80U | ((point >> shift) & 0x3FU)));
    };
    if (point < 0x80) {
        out.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
        out.push_back(static_cast<char>(0xC0U | (point >> 6U)));
        last_of(0);
    } else if (point < 0x10000) {
        out.push_back(static_cast<char>(0xE0U | (point >> 12U)));
        last_of(6);
        last_of(0);
    } else {
        out.push_back(static_cast<char>(0xF0U | (point >> 18U)));
        last_of(12);
        last_of(6);
        last_of(0);
    }
}

std::size_t count_signs(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return !continues(c); }));
}

}  // namespace samspar::domain
