#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "publication/json.h"
#include "store/store.h"

namespace samspar::publication {

// A published cell that would have another number if it were counted now. Exact: intern.
struct ChangedCell {
    std::string table;                      // id
    std::string row;                        // as it is printed
    std::string column;                     // likewise, with its heading
    std::optional<std::int64_t> published;  // empty: hidden
    std::int64_t now = 0;
    std::vector<std::string> registreringar;  // codes of those that were changed since and count
};

// What was registered or corrected after a publicering and would change it. The files stay as they
// are. Empty when there is no such publicering. A change of an insats (reported in another one) can
// change cells without any registrering.
[[nodiscard]] std::optional<std::vector<ChangedCell>> difference(store::Scope& scope, int nummer);

// `[{tabell, rad, kolumn, publicerat: number or "X", nu, registreringar}]`.
[[nodiscard]] Json to_json(const std::vector<ChangedCell>& cells);

}  // namespace samspar::publication
