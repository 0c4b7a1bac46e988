#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "security/bytes.h"

namespace samspar::security {

// The 256 words of schema/aterstallningsord.txt, in order: a word is a byte. Swedish, a to z only,
// and no two begin with the same four letters.
[[nodiscard]] const std::array<std::string_view, 256>& recovery_words();

// The byte of a word as somebody types it: any case, and what follows the fourth letter is not
// looked at. Nothing when it is none of them.
[[nodiscard]] std::optional<std::uint8_t> recovery_byte(std::string_view word);

// What is typed cut into words: at spaces and line ends. Numbers, as of rows, and signs around a
// word are left out.
[[nodiscard]] std::vector<std::string> typed_words(std::string_view text);

}  // namespace samspar::security
