#pragma once

#include "security/bytes.h"

namespace samspar::security {

// Equal, in a time that does not depend on where they differ. The lengths are no secret.
[[nodiscard]] bool equal_in_constant_time(ByteView a, ByteView b);

}  // namespace samspar::security
