#pragma once

#include <limits>

#include "disclosure/model/space.h"

namespace samspar::disclosure {

// One count of the release or of an earlier one, however many tables it stands in. It does not hold
// the count: whoever decides what is hidden sees of it only what a reader sees or is assumed to
// know (src/disclosure/README.md, section 5).
struct RegistryCell {
    CellKey key;
    // What is expected before anything is known, later a population that may be the true one.
    double expected = 0;
    // What is known to everybody who knows the rules: the count of a frozen cell, the class of one
    // whose class was asked.
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    bool frozen = false;  // shown for ever: a total, or shown before
    bool hidden = false;
    bool earlier = false;   // in the ledger
    bool published = true;  // false: in no table, but a difference of cells that are, or in one row
    bool small = false;     // under the threshold, and known to be
    bool unasked = false;   // hidden whatever it is, for what it is a part of
    bool settled = false;   // decided before; nothing more is asked of it
    bool near = false;      // of what is expected of it, and may be anything between its bounds
    bool open = false;  // must keep its width however large it is: less would show a few persons
};

}  // namespace samspar::disclosure
