// A table has its figures in a row; a rule speaks of places: "the women and the men and the others
// are the total". The grid finds a figure by its place, and finds one that is there twice when it
// is made.

#include "statistics/figure_grid.h"

#include "statistics/invariants.h"

namespace samspar::statistics {

FigureGrid::FigureGrid(const ExactStatistics& statistics, const Table& table)
    : insatser_(statistics.insatser.size()),
      kon_(statistics.kon.size()),
      kategorier_(table.kategorier.size()),
      matt_(table.matt.size()),
      figures_(statistics.periods.size() * insatser_ * kon_ * kategorier_ * matt_, nullptr) {
    for (const Figure& figure : table.figures) {
        const Figure*& place = figures_.at(slot(figure));
        if (place != nullptr) {
            throw InvariantViolation("a figure exists twice", statistics, table, figure);
        }
        place = &figure;
    }
}

const Figure* FigureGrid::at(std::size_t period,
                             std::size_t insats,
                             std::size_t kon,
                             std::size_t kategori,
                             std::size_t matt) const {
    return figures_[slot(period, insats, kon, kategori, matt)];
}

}  // namespace samspar::statistics
