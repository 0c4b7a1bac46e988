// The zeros are found before any program is solved. A row that says 0 of a sum of counts says 0 of
// each of them, and that may make another row one-sided; going round until nothing follows takes
// out most of the unknowns of a year for nothing.
//
// It is done twice. After the facts alone, the unknowns that are 0 are those that everybody knows
// to be empty (`structural`): no finding is made of them. After the printed numbers too, they are
// those that this release shows to be empty, and that may be one.

#include "audit/model.h"

#include <algorithm>
#include <map>

namespace samspar::audit {
namespace {

Row row_of(const Fact& fact, const JointCubes& cubes) {
    std::map<int, Count> sums;
    for (const Fact::Part& part : fact.parts) {
        for (const int unknown : cubes.unknowns(part.region)) {
            sums[unknown] += part.coefficient;
        }
    }
    for (const Fact::ExtraPart& extra : fact.extras) {
        sums[cubes.size + extra.extra] += extra.coefficient;
    }
    Row row{{}, fact.lower, fact.upper, fact.label};
    std::copy_if(sums.begin(), sums.end(), std::back_inserter(row.terms), [](const auto& term) {
        return term.second != 0;
    });
    return row;
}

Row row_of(const Agreement& agreement) {
    Row row{{}, 0, 0, {}};
    for (const int unknown : agreement.left) {
        row.terms.emplace_back(unknown, 1);
    }
    for (const int unknown : agreement.right) {
        row.terms.emplace_back(unknown, -1);
    }
    std::sort(row.terms.begin(), row.terms.end());
    return row;
}

std::string text_of(const Row& row) {
    if (row.lower == row.upper) {
        return row.label + " is " + std::to_string(*row.lower);
    }
    return row.label + " is " + (row.lower ? "at least " + std::to_string(*row.lower) : "") +
           (row.lower && row.upper ? " and " : "") +
           (row.upper ? "at most " + std::to_string(*row.upper) : "");
}

// Cells with the same persons are one row, whatever tables they stand in.
class CellRows {
public:
    explicit CellRows(Model& model) : model_(model) {}

    void add(const std::vector<int>& unknowns, Row row) {
        const auto [known, added] = rows_.emplace(unknowns, model_.rows.size());
        if (added) {
            for (const int unknown : unknowns) {
                row.terms.emplace_back(unknown, 1);
            }
            model_.rows.push_back(std::move(row));
            return;
        }
        Row& first = model_.rows[known->second];
        const auto lower = std::max(first.lower, row.lower);  // an absent bound is the smallest
        auto upper = first.upper;
        if (row.upper && (!upper || *row.upper < *upper)) {
            upper = row.upper;
        }
        if (lower && upper && *lower > *upper) {
            model_.conflicts.push_back(text_of(first) + ", but " + text_of(row));
            return;
        }
        first.lower = lower;
        first.upper = upper;
    }

private:
    Model& model_;
    std::map<std::vector<int>, std::size_t> rows_;
};

void add_cells(Model& model, const Publication& publication, const JointCubes& cubes) {
    CellRows rows(model);
    for (const Cell& cell : publication.cells) {
        const std::string label = full_label(publication, cell);
        if (cell.value) {
            rows.add(cubes.unknowns(cell.region), {{}, cell.value, cell.value, label});
        } else if (cell.least > 0 || cell.most) {
            rows.add(cubes.unknowns(cell.region), {{}, cell.least, cell.most, label});
        }
    }
}

// Whether all coefficients outside `zero` have the same sign as `sign`.
bool one_sided(const Row& row, const std::vector<bool>& zero, Count sign) {
    return std::all_of(row.terms.begin(), row.terms.end(), [&](const auto& term) {
        return zero[static_cast<std::size_t>(term.first)] || term.second * sign > 0;
    });
}

}  // namespace

void propagate_zeros(const std::vector<Row>& rows, std::vector<bool>& zero) {
    bool more = true;
    while (more) {
        more = false;
        for (const Row& row : rows) {
            const bool at_most_zero = row.upper && *row.upper == 0 && one_sided(row, zero, 1);
            const bool at_least_zero = row.lower && *row.lower == 0 && one_sided(row, zero, -1);
            if (at_most_zero || at_least_zero) {
                for (const auto& [unknown, coefficient] : row.terms) {
                    more = more || !zero[static_cast<std::size_t>(unknown)];
                    zero[static_cast<std::size_t>(unknown)] = true;
                }
            }
        }
    }
}

std::string full_label(const Publication& publication, const Cell& cell) {
    const Table& table = publication.tables[static_cast<std::size_t>(cell.table)];
    if (publication.sources.size() == 1) {
        return cell.label;
    }
    return publication.sources[static_cast<std::size_t>(table.source)].name + ": " + cell.label;
}

Model make_model(const Publication& publication, const JointCubes& cubes) {
    Model model;
    model.unknowns = cubes.size + publication.extras;
    for (const Agreement& agreement : cubes.agreements) {
        model.rows.push_back(row_of(agreement));
    }
    for (const Fact& fact : publication.facts) {
        model.rows.push_back(row_of(fact, cubes));
    }
    model.structural.assign(static_cast<std::size_t>(model.unknowns), false);
    propagate_zeros(model.rows, model.structural);
    add_cells(model, publication, cubes);
    model.zero = model.structural;
    propagate_zeros(model.rows, model.zero);
    for (const Scenario& scenario : publication.scenarios) {
        model.scenarios.emplace_back();
        for (const Fact& fact : scenario.facts) {
            model.scenarios.back().push_back(row_of(fact, cubes));
        }
    }
    return model;
}

}  // namespace samspar::audit
