#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/model/edition.h"
#include "disclosure/model/space.h"
#include "disclosure/model/structural.h"
#include "domain/period.h"

namespace samspar::disclosure {

enum class LedgerState {
    kShown,       // with its count, for ever
    kHidden,      // for ever; no number is kept
    kStructural,  // empty, as everybody knows
    kUnprinted,   // stands in no table, and somebody who knows the rules knows something of it
    // Of a rättelse alone: a count that was printed, counted again.
    kWithdrawn,  // too far from what was printed, and what it is now is not told
    kStands      // near what was printed, if not the same
};

// One count of a release, or of a rättelse of one. Append-only: what was shown stays shown, what
// was hidden stays hidden, and every later release must keep it so.
struct LedgerCell {
    int release = 0;       // of a rättelse: the publicering that it mends
    std::string universe;  // `avslutade 2021`
    std::string key;       // as Space::text; empty for the whole universe
    LedgerState state = LedgerState::kHidden;
    std::optional<std::int64_t> count;  // only when shown
    // Of one that is not shown: what may be known of it by the rules it was hidden by. Releases of
    // before there were classes have neither.
    std::optional<std::int64_t> least = {};
    std::optional<std::int64_t> most = {};
    bool operator==(const LedgerCell&) const = default;
};

// Not a count: persons of that block of a period were corrected after it was published, so that
// the next period begins with others than it ended with.
[[nodiscard]] bool is_correction(const LedgerCell& cell);

// Neither that nor empty as everybody knows.
[[nodiscard]] bool is_count(const LedgerCell& cell);

// What the persons of a universe were asked, with all answers.
struct LedgerDimension {
    int release = 0;
    std::string universe;
    std::string dimension;
    std::string leaves;  // codes, ascending, with commas between
    bool operator==(const LedgerDimension&) const = default;
};

// Everything ever published by an installation.
struct Ledger {
    std::vector<LedgerDimension> dimensions;
    std::vector<LedgerCell> cells;

    void append(const Ledger& release);
    // The publiceringar and their rättelser, in the order they were made.
    [[nodiscard]] std::vector<Edition> editions() const;
    // The published periods, in the order of the releases.
    [[nodiscard]] std::vector<domain::Period> periods() const;
    // The printed counts of a publicering as they are now, in its own universes: a corrected one
    // with its new number, a withdrawn one with none.
    [[nodiscard]] std::vector<LedgerCell> in_force(domain::Period period) const;
};

// `visas`, `dold`, `tom`, `otryckt`, `aterkallad`, `galler`: how a state is written in the store.
[[nodiscard]] std::string_view to_string(LedgerState state);
[[nodiscard]] std::optional<LedgerState> parse_ledger_state(std::string_view text);

// Puts the universes of the ledger and their structural zeros into a space.
void read_ledger(const Ledger& ledger, Space& space, StructuralZeros& zeros);

}  // namespace samspar::disclosure
