#include "disclosure/plan/row_choices.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "disclosure/plan/row_units.h"

namespace samspar::disclosure {
namespace {

constexpr std::string_view kRest = "ovriga";

// The `merged` first units in one row, which comes last; the others in their own order.
RowChoice choice(std::uint16_t dimension,
                 const std::vector<RowUnit>& units,
                 std::size_t merged,
                 const std::string& rest_label) {
    RowChoice result{{dimension, {}}, {}};
    Category rest{std::string(kRest), rest_label, {}, true};
    std::vector<const RowUnit*> own;
    std::vector<const RowUnit*> in_rest;
    for (std::size_t i = 0; i < units.size(); ++i) {
        (i < merged || units[i].is_rest ? in_rest : own).push_back(&units[i]);
    }
    std::ranges::sort(own, {}, &RowUnit::order);
    std::ranges::sort(in_rest, {}, &RowUnit::order);
    for (const RowUnit* unit : own) {
        result.rows.categories.push_back(
            {unit->members.front(), unit->members.front(), unit->leaves, false});
    }
    for (const RowUnit* unit : in_rest) {
        rest.leaves = union_of(rest.leaves, unit->leaves);
        result.rest.insert(result.rest.end(), unit->members.begin(), unit->members.end());
    }
    if (!rest.leaves.empty()) {
        result.rows.categories.push_back(std::move(rest));
    }
    return result;
}

// Whether the persons of some insatser that a table asks about are expected to be enough with each
// answer, or nobody. Only then may they come out as a difference of two tables.
class MayBeTold {
public:
    MayBeTold(const Planning& planning, const TableDesign& design)
        : planning_(planning), insats_(planning.space.find_dimension(names::kInsats)) {
        for (const PartDesign& part : design.parts) {
            const auto universe = static_cast<std::uint16_t>(
                planning.space.find_universe(universe_name(part.counted, planning.period)));
            asked_.push_back({universe, {}});
            for (const AxisDesign& axis : part.columns) {
                const std::uint16_t dimension = planning.space.find_dimension(axis.dimension);
                const CodeTree tree(planning.space, universe, dimension, planning.lists);
                for (Category& answer : tree.categories(tree.level(axis.level))) {
                    asked_.push_back({universe, {{dimension, std::move(answer.leaves)}}});
                }
            }
        }
    }

    [[nodiscard]] bool operator()(const LeafSet& insatser) const {
        return insatser.empty() || std::ranges::all_of(asked_, [&](CellKey key) {
                   key.factors.push_back({insats_, insatser});
                   const double persons = planning_.expected.count(key);
                   return persons - planning_.care.deviations * std::sqrt(persons) >=
                          planning_.policy.threshold;
               });
    }

private:
    const Planning& planning_;
    std::uint16_t insats_;
    std::vector<CellKey> asked_;  // of all insatser
};

// The insatser that a table of outcomes counts. All that are arbetslivsinriktade, but those that it
// leaves out are told by subtraction: those who ended in all insatser less those who did here. And
// what a table shows of a large insats by itself can be taken away from that. So where the others,
// or the small ones of them, are expected to be too few persons, the smallest of the table join
// them.
class CountedWithOutcome {
public:
    CountedWithOutcome(const Planning& planning, const TableDesign& design)
        : planning_(planning), rows_from_(planning.policy.*design.rows_from) {
        const auto& insatser = planning.facts.insatser;
        for (const KnownInsats& each : insatser) {
            counted_ = union_of(counted_, {each.leaf});
        }
        leave_out([](const KnownInsats& each) { return !each.arbetslivsinriktad; });
        const MayBeTold may_be_told(planning, design);
        for (const RowUnit& smallest : row_units(insatser)) {
            if (may_be_told(others_) && may_be_told(small_others_)) {
                break;
            }
            leave_out(
                [&](const KnownInsats& each) { return contains(smallest.leaves, each.leaf); });
        }
    }

    [[nodiscard]] const LeafSet& leaves() const { return counted_; }

private:
    template <typename Chosen>
    void leave_out(const Chosen& is_chosen) {
        for (const KnownInsats& each : planning_.facts.insatser) {
            if (!is_chosen(each) || !contains(counted_, each.leaf)) {
                continue;
            }
            std::erase(counted_, each.leaf);
            others_ = union_of(others_, {each.leaf});
            if (!each.persons || *each.persons < rows_from_) {
                small_others_ = union_of(small_others_, {each.leaf});
            }
        }
    }

    const Planning& planning_;
    int rows_from_;
    LeafSet counted_;
    LeafSet others_;
    LeafSet small_others_;
};

// The rows of some insatser; a rest row keeps those of its members that are among them.
std::vector<RowUnit> among(const std::vector<RowUnit>& units,
                           const std::vector<KnownInsats>& insatser,
                           const LeafSet& counted) {
    std::vector<RowUnit> result;
    for (RowUnit unit : units) {
        LeafSet leaves;
        std::vector<std::string> members;
        for (const KnownInsats& insats : insatser) {
            if (contains(counted, insats.leaf) && contains(unit.leaves, insats.leaf)) {
                leaves = union_of(leaves, {insats.leaf});
                members.push_back(insats.namn);
            }
        }
        unit.leaves = std::move(leaves);
        unit.members = std::move(members);
        if (!unit.leaves.empty()) {
            result.push_back(std::move(unit));
        }
    }
    return result;
}

std::size_t members_of(const std::vector<RowUnit>& units, std::size_t merged) {
    std::size_t members = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        members += i < merged || units[i].is_rest ? units[i].members.size() : 0;
    }
    return members;
}

std::vector<RowChoice> choices(std::uint16_t dimension,
                               const std::vector<RowUnit>& units,
                               std::size_t least_merged,
                               std::size_t least_members,
                               const std::string& label) {
    std::vector<RowChoice> result;
    for (std::size_t merged = least_merged; merged < units.size(); ++merged) {
        const std::size_t members = members_of(units, merged);
        if (members == 0 || members >= least_members) {
            result.push_back(choice(dimension, units, merged, label));
        }
    }
    return result;
}

// The row with the fewest persons that is not moved, the first of several; empty when all are.
std::optional<std::size_t> smallest_left(const std::vector<bool>& moved,
                                         const std::vector<double>& persons) {
    std::optional<std::size_t> smallest;
    for (std::size_t i = 0; i < moved.size(); ++i) {
        if (!moved[i] && (!smallest || persons[i] < persons[*smallest])) {
            smallest = i;
        }
    }
    return smallest;
}

}  // namespace

std::vector<RowChoice> insats_choices(const Planning& planning, const TableDesign& design) {
    const std::vector<KnownInsats>& insatser = planning.facts.insatser;
    std::vector<RowUnit> units = row_units(insatser);
    if (design.outcome_only) {
        units = among(units, insatser, CountedWithOutcome(planning, design).leaves());
    }
    std::size_t least = 0;
    while (least < units.size() &&
           (units[least].is_rest || units[least].persons < planning.policy.*design.rows_from)) {
        ++least;
    }
    return choices(planning.space.find_dimension(names::kInsats),
                   units,
                   least,
                   kLeastMembers,
                   rest_label(names::kInsats));
}

std::vector<RowChoice> kommun_choices(const Planning& planning, const TableDesign& design) {
    const std::uint16_t dimension = planning.space.find_dimension(names::kKommun);
    const std::uint16_t universe = planning.facts.aktuella;
    std::vector<RowUnit> units;
    const LeafSet& leaves = *planning.space.universes()[universe].leaves_of(dimension);
    for (const Leaf leaf : leaves) {
        const std::string& code = planning.space.dimensions()[dimension].leaves[leaf];
        const CellKey key{universe, {{dimension, {leaf}}}};
        units.push_back({{leaf}, planning.expected.count(key), {code}, false, units.size()});
    }
    std::ranges::stable_sort(units, {}, &RowUnit::persons);
    std::vector<RowChoice> result =
        choices(dimension, units, 0, 2, rest_label(design.rows.dimension));
    for (RowChoice& made : result) {
        made.rest.clear();
        for (Category& row : made.rows.categories) {
            const domain::Kod* kod = planning.lists.kommun.find(row.code);
            row.label = kod == nullptr ? row.label : kod->label;
        }
    }
    return result;
}

RowChoice move_to_rest(const Planning& planning,
                       const RowChoice& choice,
                       std::vector<bool> moved,
                       const std::vector<double>& persons) {
    const auto& rows = choice.rows.categories;
    const bool has_rest = rows.back().code == kRest;
    const std::size_t own = rows.size() - (has_rest ? 1 : 0);
    while (!has_rest && static_cast<std::size_t>(std::ranges::count(moved, true)) < kLeastMembers) {
        const auto company = smallest_left(moved, persons);
        if (!company) {
            break;
        }
        moved[*company] = true;
    }
    const std::string name(planning.space.dimensions()[choice.rows.dimension].name);
    RowChoice result{{choice.rows.dimension, {}}, {}};
    Category rest{std::string(kRest), rest_label(name), {}, true};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i >= own || moved[i]) {
            rest.leaves = union_of(rest.leaves, rows[i].leaves);
        } else {
            result.rows.categories.push_back(rows[i]);
        }
    }
    for (const KnownInsats& insats : planning.facts.insatser) {
        if (name == names::kInsats && contains(rest.leaves, insats.leaf)) {
            result.rest.push_back(insats.namn);
        }
    }
    if (!rest.leaves.empty()) {
        result.rows.categories.push_back(std::move(rest));
    }
    return result;
}

std::vector<Factor> whom(const Planning& planning, const TableDesign& design) {
    if (!design.outcome_only) {
        return {};
    }
    LeafSet counted = CountedWithOutcome(planning, design).leaves();
    if (counted.empty() || counted.size() == planning.facts.insatser.size()) {
        return {};
    }
    return {{planning.space.find_dimension(names::kInsats), std::move(counted)}};
}

}  // namespace samspar::disclosure
