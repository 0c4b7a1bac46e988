#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "publication/json.h"
#include "store/registrering_changes.h"
#include "store/store.h"

namespace samspar::publication {

// What was registered or corrected after a publicering and would change it, and for whom it is told
// how. The files stay as they are.

// A printed cell of a publicering.
struct PrintedCell {
    std::string table;                      // id
    std::string row;                        // as it is printed
    std::string column;                     // likewise, with its heading
    std::optional<std::int64_t> published;  // empty: hidden
};

// So many registreringar with which the same has been done. Empty kind: nothing with them, but an
// insats of theirs is described in another way, which counts them elsewhere.
struct Cause {
    std::optional<store::ChangeKind> kind;
    std::int64_t count = 0;
    bool operator==(const Cause&) const = default;
};

// One that would have another number if it were counted now.
struct ChangedCell : PrintedCell {
    std::vector<Cause> causes;
};

// How many registreringar went into or out of any cell of a table.
struct ChangedTable {
    std::string table;  // id
    std::vector<Cause> causes;
};

// A cell is named when so many registreringar have changed it.
inline constexpr std::int64_t kFewestInCell = 5;

// For who sees no single registrering: how many, and of what kind. There is no place in it for
// which, nor for what joins the cells of one: a cell that fewer have changed is in the count of its
// table and is not named, because the cells of a single registrering, one in each table, are her
// kön, age group, försörjning and the rest side by side. Tables and cells are in the order of the
// publicering. Of a changed insats a count is the least that it can be.
struct Difference {
    std::vector<Cause> causes;  // of all tables together
    std::vector<ChangedTable> tables;
    std::vector<ChangedCell> cells;
};

// For a handläggare: one registrering of her insatser that was changed since, and which cells it
// went into or out of, whatever others have changed there. What they count now is not hers to see.
struct OwnChange {
    std::string kod;
    store::ChangeKind kind = store::ChangeKind::kRattelse;
    std::vector<PrintedCell> cells;
};

// Empty when there is no such publicering.
[[nodiscard]] std::optional<Difference> difference(store::Scope& scope, int nummer);
[[nodiscard]] std::optional<std::vector<OwnChange>> own_changes(
    store::Scope& scope, int nummer, const std::vector<domain::InsatsId>& insatser);

// As a kind of change, or `insats`.
[[nodiscard]] std::string_view slag_of(const Cause& cause);

// `{orsaker: [{slag, antal: "1-4"}], tabeller: [{tabell, orsaker}], celler: [{tabell, rad, kolumn,
// publicerat: number or "X", orsaker}], registreringar: []}`, the counts rough
// (domain/rough_count.h).
[[nodiscard]] Json to_json(const Difference& difference);
// `{orsaker: [], tabeller: [], celler: [], registreringar: [{kod, slag, celler: [{tabell, rad,
// kolumn, publicerat}]}]}`.
[[nodiscard]] Json to_json(const std::vector<OwnChange>& changes);

}  // namespace samspar::publication
