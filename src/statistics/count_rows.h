#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "domain/period.h"
#include "domain/registrering.h"
#include "statistics/counters.h"
#include "statistics/rules.h"
#include "statistics/scopes.h"

namespace samspar::statistics {

// A participation that ended in the period: where it counts, and how long it was.
struct Ended {
    std::uint16_t scope = 0;
    std::uint8_t kon = 0;
    std::int32_t days = 0;
};

// A participation in the period and whose it was; 0 = no key.
struct Participation {
    std::uint16_t scope = 0;
    std::uint32_t person = 0;
};

struct Counted {
    CounterMatrix matrix;
    std::vector<Ended> ended;                   // for medians
    std::vector<Participation> participations;  // for unique persons
};

// Place of the class of table `deltagartid` that so many days from start to avslut belong to.
[[nodiscard]] std::size_t duration_class(std::int32_t days);

// One pass over the rows; sums are folded. Ages are the last year of the period minus
// fodelsear.
[[nodiscard]] Counted count_rows(std::span<const domain::RegistreringRow> rows,
                                 const Scopes& scopes,
                                 const Rules& rules,
                                 domain::Period period);

}  // namespace samspar::statistics
