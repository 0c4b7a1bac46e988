#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace samspar::domain {

// Text as it is compared when case and accents must not matter: lower case, å ä á à -> a,
// ö ó ø -> o, é è -> e, ü -> u; spaces, line ends, `-`, `/` and `_` become one `_`, ends trimmed.
// Signs that nobody sees are left out. Input is UTF-8; bytes that are not are kept. `Kön` and `KON`
// give the same.
[[nodiscard]] std::string fold(std::string_view text);

// Text without white of any kind, and without signs that nobody sees, at either end (unicode.h).
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace samspar::domain
