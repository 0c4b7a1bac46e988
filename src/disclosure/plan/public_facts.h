#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/model/space.h"

namespace samspar::disclosure {

// An insats as everybody knows it when the tables are planned.
struct KnownInsats {
    Leaf leaf = 0;
    std::string namn;
    bool arbetslivsinriktad = true;
    // Participants, when the release is sure to print them; empty: it is in every rest row.
    std::optional<std::int64_t> persons;
};

inline constexpr std::int64_t kNoLimit = std::numeric_limits<std::int64_t>::max();

// What a reader can conclude of a count who knows by which rules something was chosen: low <= count
// <= high.
struct KnownBound {
    CellKey key;
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool unprinted = true;  // stands in no table, and must be as uncertain as if it did
};

// What tables may be planned from: what the release is sure to print, and what the choice of that
// tells. Nothing else of a population reaches room plan.
struct PublicFacts {
    std::uint16_t aktuella = 0;  // universes
    std::uint16_t avslutade = 0;
    std::uint16_t nya = 0;
    std::vector<KnownInsats> insatser;  // in the order of the snapshot
    std::vector<KnownBound> bounds;
    // The sizes that tables are planned from: of the universes, and of the insatser that have one.
    // Nearly always a table prints them. Where none does, which tables there are tells of them.
    std::vector<KnownBound> sizes = {};
};

}  // namespace samspar::disclosure
