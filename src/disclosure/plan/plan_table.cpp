// All variants of a table are too many: every cut through two trees of codes, times the ways to
// fill the rest row. So one path through them is walked, from the finest to the coarsest, at each
// step the one merge after which the table tells most; and beside each stop stands the variant
// whose rows with holes have all moved to the rest row.
//
// Everything is counted in persons that are expected, so the walk is the same whatever the true
// counts are.

#include <algorithm>

#include "disclosure/plan/part_counts.h"
#include "disclosure/plan/row_choices.h"
#include "disclosure/plan/table_plan.h"

namespace samspar::disclosure {
namespace {

struct Variant {
    TablePlan plan;
    double worth = 0;
};

// A direction with a tree, and where in it the search stands.
struct Merging {
    CodeTree tree;
    CodeTree::Cut cut;
    bool may_merge = true;
    std::size_t part = 0;  // 0: the rows; else the part, from 1
    std::size_t axis = 0;  // of the part
};

// The table of what tables are planned from: it must print all of it, and so has one variant.
bool prints_sizes(const TableDesign& design) {
    return design.rows.dimension == names::kInsats && design.parts.size() == 1 &&
           design.parts[0].columns.empty();
}

class Search {
public:
    Search(const Planning& planning, const TableDesign& design)
        : planning_(planning), design_(design), where_(whom(planning, design)) {
        row_dimension_ = planning.space.find_dimension(design.rows.dimension);
        for (std::size_t p = 0; p < design.parts.size(); ++p) {
            add_part(p);
        }
    }

    std::vector<Variant> run();

private:
    void add_part(std::size_t number);
    Merging merging(const AxisDesign& axis,
                    std::uint16_t universe,
                    std::size_t part,
                    std::size_t i);
    void walk(const RowChoice* rows);
    [[nodiscard]] bool merge_best(const RowChoice* rows,
                                  std::vector<Merging>& at,
                                  Variant& made) const;
    void add(const RowChoice* rows, const std::vector<Merging>& at, Variant made);
    void fold(const RowChoice& rows, const std::vector<Merging>& at, const TablePlan& plan);
    [[nodiscard]] Grid grid(const TablePlan& plan, std::size_t part) const;
    [[nodiscard]] Variant variant(const RowChoice* rows, const std::vector<Merging>& at) const;
    [[nodiscard]] double worth_of(const TablePlan& plan) const;

    const Planning& planning_;
    const TableDesign& design_;
    std::vector<Factor> where_;
    std::uint16_t row_dimension_ = 0;
    std::vector<PartCounts> parts_;
    std::vector<Merging> start_;
    std::vector<Variant> found_;
};

Merging Search::merging(const AxisDesign& axis,
                        std::uint16_t universe,
                        std::size_t part,
                        std::size_t i) {
    CodeTree tree(
        planning_.space, universe, planning_.space.find_dimension(axis.dimension), planning_.lists);
    CodeTree::Cut cut = axis.level == "fin" ? tree.finest() : tree.level(axis.level);
    return {std::move(tree), std::move(cut), axis.may_merge, part, i};
}

void Search::add_part(std::size_t number) {
    const PartDesign& part = design_.parts[number];
    const std::size_t universe =
        planning_.space.find_universe(universe_name(part.counted, planning_.period));
    std::vector<std::uint16_t> dimensions{row_dimension_};
    for (std::size_t i = 0; i < part.columns.size(); ++i) {
        dimensions.push_back(planning_.space.find_dimension(part.columns[i].dimension));
        start_.push_back(
            merging(part.columns[i], static_cast<std::uint16_t>(universe), number + 1, i));
    }
    parts_.push_back(
        count_part(planning_, static_cast<std::uint16_t>(universe), std::move(dimensions), where_));
}

Variant Search::variant(const RowChoice* rows, const std::vector<Merging>& at) const {
    Variant result;
    TablePlan& plan = result.plan;
    plan.design = &design_;
    plan.where = where_;
    if (rows != nullptr) {
        plan.rows = rows->rows;
        plan.rest = rows->rest;
    }
    for (const PartCounts& part : parts_) {
        PartPlan& added = plan.parts.emplace_back();
        added.universe = part.universe;
        for (std::size_t i = 1; i < part.dimensions.size(); ++i) {
            added.columns.push_back({part.dimensions[i], {}});
        }
    }
    for (const Merging& merging : at) {
        std::vector<Category> categories = merging.tree.categories(merging.cut);
        if (merging.part == 0) {
            plan.rows = {row_dimension_, std::move(categories)};
        } else {
            plan.parts[merging.part - 1].columns[merging.axis].categories = std::move(categories);
        }
    }
    result.worth = worth_of(plan);
    return result;
}

Grid Search::grid(const TablePlan& plan, std::size_t part) const {
    std::vector<const Axis*> axes{&plan.rows};
    for (const Axis& column : plan.parts[part].columns) {
        axes.push_back(&column);
    }
    return make_grid(planning_, parts_[part], axes);
}

double Search::worth_of(const TablePlan& plan) const {
    double sum = 0;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        const Grid cells = grid(plan, part);
        const std::vector<std::uint8_t> holes =
            estimated_holes(cells, planning_.policy, planning_.care.deviations);
        sum += worth(cells, holes, planning_.policy, planning_.care.hole_cost);
    }
    return sum;
}

// The variant without the rows that would have a hole: they go into the rest row.
void Search::fold(const RowChoice& rows, const std::vector<Merging>& at, const TablePlan& plan) {
    std::vector<bool> moved(rows.rows.categories.size(), false);
    std::vector<double> persons(moved.size(), 0);
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        const Grid cells = grid(plan, part);
        const std::vector<std::uint8_t> hidden =
            estimated_holes(cells, planning_.policy, planning_.care.deviations);
        for (std::size_t cell = 0; cell < hidden.size(); ++cell) {
            const std::size_t row = cell / cells.stride(0);
            if (row > 0 && hidden[cell] != 0) {
                moved[row - 1] = true;
            }
            if (row > 0 && cell % cells.stride(0) == 0) {
                persons[row - 1] += cells.counts[cell];
            }
        }
    }
    if (std::ranges::find(moved, true) == moved.end()) {
        return;
    }
    const RowChoice folded = move_to_rest(planning_, rows, moved, persons);
    if (folded.rows.categories.size() > 1) {
        found_.push_back(variant(&folded, at));
    }
}

void Search::add(const RowChoice* rows, const std::vector<Merging>& at, Variant made) {
    if (rows != nullptr) {
        fold(*rows, at, made.plan);
    }
    found_.push_back(std::move(made));
}

// Of all merges of two neighbours in one of the trees, takes the one whose table tells most. False
// when nothing can be merged any more.
bool Search::merge_best(const RowChoice* rows, std::vector<Merging>& at, Variant& made) const {
    const std::vector<Merging> before = at;
    bool found = false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!before[i].may_merge) {
            continue;
        }
        for (const CodeTree::Cut& cut : before[i].tree.merges(before[i].cut)) {
            std::vector<Merging> next = before;
            next[i].cut = cut;
            Variant tried = variant(rows, next);
            if (!found || tried.worth > made.worth) {
                at = std::move(next);
                made = std::move(tried);
                found = true;
            }
        }
    }
    return found;
}

// From the finest variant, always the one merge that tells most afterwards, to the coarsest. All
// variants would be too many, since those of every direction multiply; along this way there are no
// more than there are codes to merge.
void Search::walk(const RowChoice* rows) {
    std::vector<Merging> at = start_;
    Variant made = variant(rows, at);
    do {
        add(rows, at, made);
    } while (merge_best(rows, at, made));
}

std::vector<Variant> Search::run() {
    std::vector<RowChoice> choices;
    if (design_.rows.dimension == names::kInsats) {
        choices = insats_choices(planning_, design_);
    } else if (design_.rows.dimension == names::kKommun) {
        choices = kommun_choices(planning_, design_);
    } else {
        start_.insert(start_.begin(), merging(design_.rows, parts_[0].universe, 0, 0));
        walk(nullptr);
    }
    std::erase_if(choices, [](const RowChoice& rows) { return rows.rows.categories.size() < 2; });
    if (prints_sizes(design_)) {
        found_ = choices.empty() ? std::vector<Variant>{}
                                 : std::vector{variant(&choices.front(), start_)};
        return std::move(found_);
    }
    for (const RowChoice& rows : choices) {
        walk(&rows);
    }
    return std::move(found_);
}

}  // namespace

std::optional<TablePlan> plan_table(const Planning& planning, const TableDesign& design) {
    std::vector<Variant> found = Search(planning, design).run();
    const auto best = std::ranges::max_element(found, {}, &Variant::worth);
    if (best == found.end() || (best->worth <= 0 && !prints_sizes(design))) {
        return std::nullopt;
    }
    return std::move(best->plan);
}

}  // namespace samspar::disclosure
