#pragma once

#include <string>
#include <string_view>

// Text as people see it. Files and forms come from spreadsheets, word processors and phones, which
// put in signs that nobody sees, a dozen kinds of space, and å, ä and ö in two ways. What looks the
// same is the same: names, headers, numbers, labels and keys are read through these.
namespace samspar::domain {

// Takes no place and has no look: byte order mark, zero-width spaces and joiners, soft hyphen,
// marks of writing direction (Unicode category Cf).
[[nodiscard]] bool is_unseen(char32_t sign);

// White of any kind: spaces of every width, tab, and whatever ends a line or a paragraph.
[[nodiscard]] bool is_white(char32_t sign);

// Neither text nor white: U+0000-001F, U+007F-009F less those of is_white. What XML cannot hold is
// among them.
[[nodiscard]] bool is_control(char32_t sign);

// Composed (Unicode normalisation form C): å is one sign however it came. Bytes that are not UTF-8
// are kept.
[[nodiscard]] std::string nfc(std::string_view text);

// Composed, without unseen signs, every space an ordinary one. Tab, line feed and carriage return
// are kept, and so are control signs.
[[nodiscard]] std::string visible(std::string_view text);

// Whether visible() would change nothing, known at a glance: true only of ASCII and of the letters
// of Latin-1. False says nothing.
[[nodiscard]] bool is_plain(std::string_view text);

// A name: visible, any white a single space, none at either end.
[[nodiscard]] std::string one_line(std::string_view text);

// Whether a text of one line holds what nobody sees in it: control signs, unseen signs, white that
// is no ordinary space.
[[nodiscard]] bool has_hidden_sign(std::string_view text);

// Whether a text of any number of lines holds control signs.
[[nodiscard]] bool has_control_sign(std::string_view text);

}  // namespace samspar::domain
