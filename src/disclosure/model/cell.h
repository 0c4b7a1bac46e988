#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "disclosure/model/space.h"

namespace samspar::disclosure {

// One count of the release or of an earlier one, however many tables it stands in.
struct RegistryCell {
    CellKey key;
    std::int64_t count = 0;  // of an earlier hidden cell: one that fits, since nobody knows it
    bool frozen = false;     // shown for ever: a total, or shown before
    bool hidden = false;
    bool earlier = false;    // in the ledger
    bool published = true;   // false: in no table, but a difference of cells that are
    bool sensitive = false;  // may not be shown
    // Sensitive because all but a few of a group have the same answer, not because it is small.
    bool group = false;
};

}  // namespace samspar::disclosure
