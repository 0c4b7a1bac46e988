#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "security/bytes.h"

namespace samspar::security {

// Lower-case hexadecimal, two digits a byte.
[[nodiscard]] std::string to_hex(ByteView bytes);

// Reads what to_hex writes. Nothing on an odd length or any other character, capitals included:
// one value has one spelling.
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view text);

}  // namespace samspar::security
