#include "domain/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "domain/text_fold.h"
#include "domain/utf8.h"

namespace samspar::domain {
namespace {

// The longest run of signs that is composed as one, in bytes. No word is as long; ordering the
// marks of a longer run, which only an attacker writes, would take the square of its length.
constexpr std::size_t kLongestRun = 512;

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

struct Freed {
    void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

void append_composed(std::string& out, std::string_view run) {
    utf8proc_uint8_t* raw = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(run.data()),
                     static_cast<utf8proc_ssize_t>(run.size()),
                     &raw,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, Freed> composed(raw);
    if (length < 0) {
        out.append(run);  // no UTF-8
    } else {
        out.append(reinterpret_cast<const char*>(composed.get()), static_cast<std::size_t>(length));
    }
}

utf8proc_category_t category_of(char32_t sign) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(sign));
}

// The text made anew by `take`, which appends what becomes of its beginning and returns how many
// bytes that was.
template <typename Take>
std::string rebuilt(std::string_view text, const Take& take) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        text.remove_prefix(take(text, out));
    }
    return out;
}

// Composes what comes first: the ASCII before the first other sign, as it is, and the run of others
// with the ASCII sign before it.
std::size_t compose_first(std::string_view text, std::string& out) {
    // Only what follows upon an ASCII sign can change it, and nothing before it.
    const auto other =
        static_cast<std::size_t>(std::ranges::find_if_not(text, is_ascii) - text.begin());
    const std::size_t base = other == text.size() || other == 0 ? other : other - 1;
    out.append(text.substr(0, base));
    if (base == text.size()) {
        return base;
    }
    const std::string_view rest = text.substr(base);
    std::size_t end = 1;
    while (end < rest.size() && !is_ascii(rest[end]) &&
           (end < kLongestRun || (static_cast<unsigned char>(rest[end]) & 0xC0U) == 0x80U)) {
        ++end;
    }
    append_composed(out, rest.substr(0, end));
    return base + end;
}

template <typename Asked>
bool any_sign(std::string_view text, const Asked& asked) {
    while (!text.empty()) {
        const CodePoint point = first_code_point(text);
        if (asked(point)) {
            return true;
        }
        text.remove_prefix(point.bytes);
    }
    return false;
}

}  // namespace

bool is_unseen(char32_t sign) {
    constexpr char32_t kBlankBraille = 0x2800;
    if (sign < 0x80) {
        return false;
    }
    // Beside the signs of format those that Unicode tells to draw as nothing: variation selectors,
    // joiners, fillers.
    return category_of(sign) == UTF8PROC_CATEGORY_CF || sign == kBlankBraille ||
           utf8proc_get_property(static_cast<utf8proc_int32_t>(sign))->ignorable != 0;
}

bool is_white(char32_t sign) {
    constexpr char32_t kNextLine = 0x85;
    if (sign < 0x80) {
        return sign == U' ' || sign == U'\t' || sign == U'\n' || sign == U'\r';
    }
    const auto category = category_of(sign);
    return sign == kNextLine || category == UTF8PROC_CATEGORY_ZS ||
           category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_control(char32_t sign) {
    return category_of(sign) == UTF8PROC_CATEGORY_CC && !is_white(sign);
}

bool is_plain(std::string_view text) {
    // The first byte of U+00C0-00FF is C3; every other sign of more than one byte has another.
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0xC0 || byte == 0xC3;
    });
}

std::string nfc(std::string_view text) {
    return is_plain(text) ? std::string(text) : rebuilt(text, compose_first);
}

std::string visible(std::string_view text) {
    if (is_plain(text)) {
        return std::string(text);
    }
    return nfc(rebuilt(text, [](std::string_view rest, std::string& out) {
        const CodePoint point = first_code_point(rest);
        if (point.bytes > 1 && is_white(point.value)) {
            out += ' ';
        } else if (point.bytes == 1 || !is_unseen(point.value)) {
            out.append(rest.substr(0, point.bytes));
        }
        return point.bytes;
    }));
}

std::string one_line(std::string_view text) {
    const std::string seen = visible(text);
    std::string out;
    out.reserve(seen.size());
    for (const char c : trim(seen)) {
        const bool white = is_ascii(c) && is_white(static_cast<unsigned char>(c));
        if (!white) {
            out += c;
        } else if (out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

bool has_hidden_sign(std::string_view text) {
    return any_sign(text, [](const CodePoint& point) {
        return is_control(point.value) || (is_white(point.value) && point.value != U' ') ||
               (point.bytes > 1 && is_unseen(point.value));
    });
}

bool has_control_sign(std::string_view text) {
    return any_sign(text, [](const CodePoint& point) { return is_control(point.value); });
}

}  // namespace samspar::domain
