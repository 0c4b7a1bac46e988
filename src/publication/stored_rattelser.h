#pragma once

#include "publication/json.h"
#include "store/store.h"

namespace samspar::publication {

// Those of a publicering as they are frozen, the first first: `rattelse/1` each, with its files as
// `filer` (`[{format, namn, sha256, bytes}]`).
[[nodiscard]] Json rattelser_of(store::Scope& scope, int publicering);

}  // namespace samspar::publication
