#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "statistics/statistics.h"

namespace samspar::statistics {

// Finds the figures of one table by place, at once. The figures must outlive it.
class FigureGrid {
public:
    // Throws InvariantViolation when two figures have the same place: a row of `statistik/1`
    // would then exist twice.
    FigureGrid(const ExactStatistics& statistics, const Table& table);

    // nullptr when there is no such figure.
    [[nodiscard]] const Figure* at(std::size_t period,
                                   std::size_t insats,
                                   std::size_t kon,
                                   std::size_t kategori,
                                   std::size_t matt) const;

    [[nodiscard]] std::size_t slots() const { return figures_.size(); }
    [[nodiscard]] std::size_t slot(const Figure& figure) const {
        return slot(figure.period, figure.insats, figure.kon, figure.kategori, figure.matt);
    }
    [[nodiscard]] const Figure* in_slot(std::size_t slot) const { return figures_[slot]; }
    [[nodiscard]] std::size_t slot(std::size_t period,
                                   std::size_t insats,
                                   std::size_t kon,
                                   std::size_t kategori,
                                   std::size_t matt) const {
        return (((period * insatser_ + insats) * kon_ + kon) * kategorier_ + kategori) * matt_ +
               matt;
    }

private:
    std::size_t insatser_;
    std::size_t kon_;
    std::size_t kategorier_;
    std::size_t matt_;
    std::vector<const Figure*> figures_;
};

}  // namespace samspar::statistics
