#pragma once

#include <optional>

#include "publication/json.h"
#include "publication/prepare.h"
#include "store/publicering.h"

namespace samspar::publication {

// The frozen page of a publicering with `filer`, `[{format, namn, sha256, bytes}]`, added. Empty
// when there is no such publicering.
[[nodiscard]] std::optional<Json> page_of(store::Scope& scope, int nummer);

// The page of a release that is not stored. REQUIRES: not refused.
[[nodiscard]] Json page_of(const Prepared& prepared);

// An entry of the list: `{nummer, period, skapad, skapad_av, underlag, antal_celler, antal_dolda,
// sha256}`.
[[nodiscard]] Json entry_of(const store::Publicering& record);

}  // namespace samspar::publication
