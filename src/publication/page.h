#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publication/json.h"
#include "publication/prepare.h"
#include "store/publicering.h"

namespace samspar::publication {

// What there is to show of a publicering.
struct StoredPage {
    store::Publicering record;
    std::string page;                               // as it is frozen: JSON
    std::vector<store::PubliceringFileInfo> files;  // all of them, the page too
    Json rattelser = Json::array();                 // as publication::rattelser_of
};
// Empty when there is no such publicering.
[[nodiscard]] std::optional<StoredPage> load_page(store::Scope& scope, int nummer);

// The frozen page with the other files as `filer`, `[{format, namn, sha256, bytes}]`, and what has
// been corrected of it as `rattelser`, added.
[[nodiscard]] Json page_of(const StoredPage& stored);

// The page of a release that is not stored. REQUIRES: not refused.
[[nodiscard]] Json page_of(const Prepared& prepared);

// An entry of the list: `{nummer, period, skapad, skapad_av, underlag, antal_celler, antal_dolda,
// sha256, antal_rattelser}`.
[[nodiscard]] Json entry_of(const store::Publicering& record);

}  // namespace samspar::publication
