#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace samspar::domain {

// True when the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
[[nodiscard]] bool is_utf8(std::string_view text);

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;
};

// The first code point of a text. A byte that begins none that is well-formed stands for itself.
// REQUIRES: the text is not empty.
[[nodiscard]] CodePoint first_code_point(std::string_view text);

// REQUIRES: a code point up to U+10FFFF.
void append_utf8(std::string& out, char32_t point);

// Code points in a text that is UTF-8, which is what a limit of length counts: å is one sign,
// unless its ring is written on its own.
[[nodiscard]] std::size_t count_signs(std::string_view text);

}  // namespace samspar::domain
