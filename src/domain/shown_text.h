#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace samspar::domain {

// What somebody else has named, a heading, a sheet or a file, as a message may repeat it: in one
// line, without signs that nobody sees, `?` for each control sign and each byte that is no UTF-8,
// and cut behind `most` signs, with `…` to say so. Never longer than a few hundred bytes, and
// nothing a terminal obeys, whatever it was.
[[nodiscard]] std::string shown_text(std::string_view text, std::size_t most = 60);

// A text of any length and number of lines, with `?` for each control sign in it.
[[nodiscard]] std::string without_control_signs(std::string_view text);

// shown_text, and `instead` when there is nothing to show or it may be an identity.
[[nodiscard]] std::string shown_name(std::string_view name, std::string_view instead);

}  // namespace samspar::domain
