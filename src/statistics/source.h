#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "domain/snapshot.h"
#include "statistics/count_rows.h"
#include "statistics/median.h"
#include "statistics/scopes.h"
#include "statistics/statistics.h"
#include "statistics/unika_count.h"

namespace samspar::statistics {

// What is counted of one period.
struct PeriodCount {
    std::uint16_t period = 0;  // place on the axis of periods
    domain::Period span;
    Counted counted;
    Medians medians;
    std::vector<UniquePersons> unique;
};

// One insats (or all) and one kön (or all) in one period: the row head that every table shares.
struct Cell {
    std::uint16_t period = 0;
    std::uint16_t insats = kAll;  // place on the axis of insatser
    std::uint16_t kon = kAll;
    std::size_t scope = 0;
    bool whole = false;    // the widest that was asked for: the förbund, or the one insats
    bool outcome = false;  // exits count in the outcome measures
    const Counters* counters = nullptr;
    const PeriodCount* count = nullptr;
    const Counters* previous = nullptr;  // the same in the period before; null: not compared
};

// Everything that a table is made from.
struct Source {
    const domain::Snapshot* snapshot = nullptr;
    const domain::Kodlistor* lists = nullptr;
    const Rules* rules = nullptr;
    const Scopes* scopes = nullptr;
    std::optional<domain::InsatsId> only;
    int decimals = 0;
    std::vector<PeriodCount> counts;    // the asked period first, then the compared
    std::vector<Cell> cells;            // in the order of a table's figures
    ExactStatistics* result = nullptr;  // its axes; a table may add places to them

    // Place of a period or an insats on its axis, added when it is not there.
    [[nodiscard]] std::uint16_t period_place(domain::Period period) const;
    [[nodiscard]] std::uint16_t insats_place(std::size_t place_in_snapshot) const;
    // Place of a kön on its axis: by the order of its code list.
    [[nodiscard]] std::uint16_t kon_place(std::string_view code) const;

    // Whether an insats has a row of its own in that period: somebody took part in it, or
    // somebody could have.
    [[nodiscard]] bool is_listed(std::size_t scope, domain::Period span, bool taken_part) const;
    // Whether the outcome measures apply to all insatser of that period together: not when there
    // are insatser and none of them aims at work.
    [[nodiscard]] bool has_outcome(domain::Period span,
                                   const std::function<bool(std::size_t scope)>& taken_part) const;
};

}  // namespace samspar::statistics
