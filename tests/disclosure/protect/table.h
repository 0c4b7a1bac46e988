#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "disclosure/model/cell.h"
#include "disclosure/model/joint_model.h"

namespace samspar::disclosure {

// A table of rows a and columns b whose totals are shown for ever and whose inner cells are not.
struct ShownTotals {
    explicit ShownTotals(const std::vector<std::vector<std::int64_t>>& counts) {
        Dimension a{"a", {}};
        Dimension b{"b", {}};
        for (std::size_t row = 0; row < counts.size(); ++row) {
            a.leaves.push_back(std::to_string(row));
        }
        for (std::size_t column = 0; column < counts[0].size(); ++column) {
            b.leaves.push_back(std::to_string(column));
        }
        space.universe("u", {a, b});
        std::int64_t all = 0;
        std::vector<std::int64_t> columns(counts[0].size(), 0);
        for (std::size_t row = 0; row < counts.size(); ++row) {
            std::int64_t sum = 0;
            for (std::size_t column = 0; column < columns.size(); ++column) {
                const std::int64_t count = counts[row][column];
                add({{0, {static_cast<Leaf>(row)}}, {1, {static_cast<Leaf>(column)}}}, count);
                sum += count;
                columns[column] += count;
            }
            all += sum;
            add({{0, {static_cast<Leaf>(row)}}}, sum, true);
        }
        for (std::size_t column = 0; column < columns.size(); ++column) {
            add({{1, {static_cast<Leaf>(column)}}}, columns[column], true);
        }
        add({}, all, true);
    }

    [[nodiscard]] JointModel model() const {
        std::vector<CellKey> keys;
        for (const RegistryCell& cell : cells) {
            keys.push_back(cell.key);
        }
        return {space, zeros, keys, {}};
    }

    // The place of an inner cell.
    [[nodiscard]] std::size_t at(Leaf row, Leaf column) const {
        const CellKey key{0, {{0, {row}}, {1, {column}}}};
        std::size_t place = 0;
        while (cells[place].key != key) {
            ++place;
        }
        return place;
    }

    Space space;
    StructuralZeros zeros{0};
    std::vector<RegistryCell> cells;

private:
    void add(std::vector<Factor> factors, std::int64_t count, bool frozen = false) {
        RegistryCell cell{.key = {0, std::move(factors)},
                          .expected = static_cast<double>(count),
                          .frozen = frozen};
        if (frozen) {
            cell.low = cell.high = cell.expected;
        }
        cells.push_back(std::move(cell));
    }
};

}  // namespace samspar::disclosure
