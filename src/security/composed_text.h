#pragma once

#include <string_view>

#include "security/secret.h"

namespace samspar::security {

// A typed password in one form (Unicode NFC), however the keyboard sends its letters: an å is one
// sign on most, an a and a ring on some. In: UTF-8; what is not is given back as it is.
[[nodiscard]] SecretText composed(std::string_view text);

}  // namespace samspar::security
