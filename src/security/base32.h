#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "security/bytes.h"

namespace samspar::security {

// RFC 4648 section 6 without padding: the form in which authenticator apps take a TOTP secret.
[[nodiscard]] std::string to_base32(ByteView bytes);

// Either case, no padding. Nothing on any other character or left-over bits that are not zero.
[[nodiscard]] std::optional<Bytes> from_base32(std::string_view text);

}  // namespace samspar::security
