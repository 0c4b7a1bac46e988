#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "statistics/statistics.h"

namespace samspar::statistics {

// Figures contradict each other: a bug. Nothing may then be shown. what() says which rule and
// which row of `statistik/1`; it holds counts and names of insatser, so it goes to the log of the
// machine and never to a client.
class InvariantViolation : public std::logic_error {
public:
    InvariantViolation(std::string_view rule,
                       const ExactStatistics& statistics,
                       const Table& table,
                       const Figure& figure);
};

// The rules of schema/domain.md section 5, on every figure. Throws InvariantViolation at the first
// that does not hold.
void check_invariants(const ExactStatistics& statistics);

// Within one table: no figure twice; antal of av and varde agree; kön and insatser add up to
// the whole, and so do the categories of a partition.
void check_table(const ExactStatistics& statistics, const Table& table);

// Between figures of different meaning: nya <= aktuella, avslutade <= aktuella, unika <=
// aktuella, ingående + nya - avslutade = utgående, ingående = what was left of the period
// before, and the same figure is the same in every table where it occurs.
void check_relations(const ExactStatistics& statistics);

}  // namespace samspar::statistics
