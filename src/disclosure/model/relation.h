#pragma once

#include <cstdint>
#include <vector>

#include "disclosure/model/space.h"

namespace samspar::disclosure {

// A linear fact between counts that everybody knows: the sum of coefficient times count is `rhs`.
// Those who left are part of those who took part; what was left of one year begins the next.
struct Relation {
    struct Term {
        std::int64_t coefficient = 1;
        CellKey key;
        bool operator==(const Term&) const = default;
    };
    std::int64_t rhs = 0;
    std::vector<Term> terms;
    bool operator==(const Relation&) const = default;
};

}  // namespace samspar::disclosure
