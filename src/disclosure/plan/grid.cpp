// A quick guess at what the linear programs will hide, made thousands of times while tables are
// planned. A line is safe when what is hidden in it is two cells or more with at least threshold
// persons between them; if not, its smallest shown cell is hidden too, until nothing changes. In
// one table that is nearly right; of what tables tell together it knows nothing, and need not: it
// only chooses which tables are tried.
//
// Worth is counted in bits because a table tells of a person where she is among all N. Known to be
// among n, she is told apart by log2(N / n); a row of half of them tells one bit of each, whatever
// the table looks like, so tables with few wide rows and with many narrow ones can be compared.

#include "disclosure/plan/grid.h"

#include <algorithm>
#include <cmath>

namespace samspar::disclosure {
namespace {

// All cells that differ in one direction only, the total first.
struct GridLine {
    std::size_t first = 0;
    std::size_t stride = 0;
    std::size_t size = 0;
    [[nodiscard]] std::size_t at(std::size_t i) const { return first + i * stride; }
};

std::vector<GridLine> lines_of(const Grid& grid) {
    std::vector<GridLine> lines;
    for (std::size_t direction = 0; direction < grid.sizes.size(); ++direction) {
        for (std::size_t cell = 0; cell < grid.counts.size(); ++cell) {
            if (grid.is_total(cell, direction)) {
                lines.push_back({cell, grid.stride(direction), grid.sizes[direction]});
            }
        }
    }
    return lines;
}

// Whether everything hidden in the line can take every value it must: at least two cells, and
// enough persons among them that each could have the threshold. A hidden total gives all freedom.
bool is_safe(const Grid& grid,
             const GridLine& line,
             const std::vector<std::uint8_t>& hidden,
             const Policy& policy) {
    if (hidden[line.first] != 0) {
        return true;
    }
    std::size_t cells = 0;
    double persons = 0;
    for (std::size_t i = 1; i < line.size; ++i) {
        if (hidden[line.at(i)] != 0) {
            ++cells;
            persons += grid.counts[line.at(i)];
        }
    }
    return cells == 0 || (cells > 1 && persons >= 2 * policy.threshold);
}

// Hides the smallest cell of the line that is still shown; false when there is none.
bool hide_smallest(const Grid& grid, const GridLine& line, std::vector<std::uint8_t>& hidden) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < line.size; ++i) {
        const std::size_t cell = line.at(i);
        if (hidden[cell] == 0 && grid.possible[cell] != 0 &&
            (best == 0 || grid.counts[cell] < grid.counts[line.at(best)])) {
            best = i;
        }
    }
    if (best == 0) {
        return false;
    }
    hidden[line.at(best)] = 1;
    return true;
}

// The smallest count that is shown of those that hold the inner cell: itself, or a total.
double finest_shown(const Grid& grid, const std::vector<std::uint8_t>& hidden, std::size_t cell) {
    double finest = grid.counts[0];
    for (std::size_t totals = 0; totals < (std::size_t{1} << grid.sizes.size()); ++totals) {
        std::size_t holder = cell;
        for (std::size_t direction = 0; direction < grid.sizes.size(); ++direction) {
            holder = (totals >> direction & 1U) != 0 ? grid.margin(holder, direction) : holder;
        }
        if (hidden[holder] == 0) {
            finest = std::min(finest, grid.counts[holder]);
        }
    }
    return finest;
}

}  // namespace

std::size_t Grid::stride(std::size_t direction) const {
    std::size_t result = 1;
    for (std::size_t i = direction + 1; i < sizes.size(); ++i) {
        result *= sizes[i];
    }
    return result;
}

bool Grid::is_inner(std::size_t cell) const {
    for (std::size_t direction = 0; direction < sizes.size(); ++direction) {
        if (is_total(cell, direction)) {
            return false;
        }
    }
    return true;
}

std::size_t Grid::margin(std::size_t cell, std::size_t direction) const {
    return cell - cell / stride(direction) % sizes[direction] * stride(direction);
}

std::vector<std::uint8_t> sensitive_cells(const Grid& grid, const Policy& policy, double caution) {
    std::vector<std::uint8_t> hidden(grid.counts.size(), 0);
    for (std::size_t cell = 0; cell < hidden.size(); ++cell) {
        bool sensitive =
            grid.counts[cell] - caution * std::sqrt(grid.counts[cell]) < policy.threshold;
        for (std::size_t direction = 0; direction < grid.sizes.size(); ++direction) {
            const double all = grid.counts[grid.margin(cell, direction)];
            sensitive =
                sensitive || (grid.sensitive[direction] && !grid.is_total(cell, direction) &&
                              all > policy.group && all - policy.group <= grid.counts[cell]);
        }
        hidden[cell] = sensitive && grid.possible[cell] != 0 ? 1 : 0;
    }
    return hidden;
}

std::vector<std::uint8_t> estimated_holes(const Grid& grid, const Policy& policy, double caution) {
    std::vector<std::uint8_t> hidden = sensitive_cells(grid, policy, caution);
    const std::vector<GridLine> lines = lines_of(grid);
    for (bool changed = true; changed;) {
        changed = false;
        for (const GridLine& line : lines) {
            while (!is_safe(grid, line, hidden, policy) && hide_smallest(grid, line, hidden)) {
                changed = true;
            }
        }
    }
    return hidden;
}

double worth(const Grid& grid,
             const std::vector<std::uint8_t>& hidden,
             const Policy& policy,
             double hole_cost) {
    const double whole = grid.counts[0];
    const auto bits = [whole](double persons, double among) {
        const double holds = among;
        return among <= 0 || holds >= whole ? 0.0 : persons * std::log2(whole / holds);
    };
    double sum = 0;
    for (std::size_t cell = 0; cell < grid.counts.size(); ++cell) {
        if (grid.is_inner(cell)) {
            sum += bits(grid.counts[cell], finest_shown(grid, hidden, cell));
        }
        if (hidden[cell] != 0) {
            sum -= hole_cost * bits(policy.threshold, policy.threshold);
        }
    }
    return sum;
}

}  // namespace samspar::disclosure
