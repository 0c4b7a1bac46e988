#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "export/wide_table.h"
#include "statistics/figure_grid.h"
#include "statistics/statistics.h"

namespace samspar::exporting {

// Shares of fewer than this many are shown to nobody who reads: one person would move them by five
// per cent or more. Files for programs have every share, with its denominator.
inline constexpr std::int64_t kSmallestBase = 20;

inline constexpr std::string_view kSmallBaseNote = "Andelar visas bara för minst 20 deltagare.";

// The figures of one table as people are shown them: without the shares of too few, and without
// the differences that are made of such. The statistics and the table must outlive it.
class ShownFigures {
public:
    ShownFigures(const statistics::ExactStatistics& statistics, const statistics::Table& table)
        : statistics_(statistics), table_(table), grid_(statistics, table) {}

    // Empty when the table has no such figure.
    [[nodiscard]] std::optional<statistics::Figure> at(const Spot& spot) const;

    // Whether the figure has a share that is not shown.
    [[nodiscard]] bool is_withheld(const Spot& spot) const;

    // The figure less that of the compared period.
    [[nodiscard]] std::optional<statistics::Decimal> change_at(const Spot& spot) const;

    [[nodiscard]] statistics::Kind kind_at(const Spot& spot) const;

private:
    [[nodiscard]] const statistics::Figure* find(const Spot& spot) const;
    [[nodiscard]] bool has_base(const Spot& spot) const;
    [[nodiscard]] bool difference_has_bases(const Spot& spot) const;

    const statistics::ExactStatistics& statistics_;
    const statistics::Table& table_;
    statistics::FigureGrid grid_;
};

}  // namespace samspar::exporting
