#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "security/bytes.h"

namespace samspar::security {

// RFC 4648 section 5 without padding: safe in a cookie, a link and a header.
[[nodiscard]] std::string to_base64url(ByteView bytes);

// Reads what to_base64url writes. Nothing on padding, other characters or left-over bits that are
// not zero: one value has one spelling.
[[nodiscard]] std::optional<Bytes> from_base64url(std::string_view text);

}  // namespace samspar::security
