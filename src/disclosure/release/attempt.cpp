// In three stages, since what is shown already is known when the rest is hidden: numbers that are
// certain need not be expected.
//
// First every table that asks one question of everybody (and those of sizes) has its rows alone,
// from what is usual or what the last release printed. Rows with too few persons are found by
// asking their classes, and merged before anything is printed. Then the same rows are crossed with
// kön. Last, from what these tables show, tables of insatser and of two questions are planned.
//
// What a stage shows stays shown: else a number that is hidden in the end would have chosen how
// another table is merged. And what it asked stays known.

#include "disclosure/release/attempt.h"

#include <algorithm>
#include <array>

#include "disclosure/model/dimension_names.h"
#include "disclosure/protect/likely.h"
#include "disclosure/release/classes.h"
#include "disclosure/release/reconcile.h"

namespace samspar::disclosure {
namespace {

// Whether a table crosses insatser with nothing but kön and flow.
bool is_of_sizes(const TableDesign& design) {
    constexpr std::array kOfSizes{names::kKon, names::kStatus, names::kIntrade};
    return std::ranges::all_of(design.parts, [&](const PartDesign& part) {
        return std::ranges::all_of(part.columns, [&](const AxisDesign& axis) {
            return std::ranges::find(kOfSizes, axis.dimension) != kOfSizes.end();
        });
    });
}

// Whether a table asks one question, with or without kön.
bool is_first(const TableDesign& design) {
    const bool is_of_all = design.rows.dimension != names::kInsats;
    return is_of_sizes(design) ||
           (is_of_all && std::ranges::all_of(design.parts, [](const PartDesign& part) {
                return std::ranges::all_of(part.columns, [](const AxisDesign& axis) {
                    return axis.dimension == names::kKon;
                });
            }));
}

bool is_flow_or_sizes(const TableDesign& design) {
    return design.rows.dimension == names::kInsats ? is_of_sizes(design) : design.id == "flode_kon";
}

// Totals give way for what was published before; of a first release there is nothing.
Care of_first_release(Care care, const Ledger& earlier) {
    care.totals_give_way = care.totals_give_way && !earlier.cells.empty();
    return care;
}

// The tables with nothing but their rows: what is known of the answers alone helps to hide well
// where they are crossed with kön.
std::vector<TablePlan> margins(std::vector<TablePlan> plans) {
    for (TablePlan& plan : plans) {
        for (PartPlan& part : plan.parts) {
            part.columns.clear();
        }
        plan.parts.resize(1);
    }
    return plans;
}

class AttemptMaker {
public:
    AttemptMaker(const Subject& subject, const Care& care, bool only_sizes)
        : subject_(subject),
          care_(of_first_release(care, subject.earlier)),
          only_sizes_(only_sizes),
          expected_(expect_before(
              subject.space, subject.zeros, subject.facts, subject.sizes, subject.earlier)) {}

    std::optional<Attempt> make();

private:
    [[nodiscard]] Planning planning() const {
        return {subject_.space,
                subject_.zeros,
                subject_.facts,
                expected_,
                subject_.lists,
                subject_.policy,
                subject_.period,
                care_};
    }
    void plan(bool first);
    void plan_first();
    [[nodiscard]] std::vector<TablePlan> plans() const;
    void settle(Draft& draft) const;
    [[nodiscard]] Draft asked(std::vector<TablePlan> tables) const;
    void remember(RegistryCell cell);
    [[nodiscard]] bool protect_cells(Draft& draft);
    void protect_alone(Draft& draft);
    [[nodiscard]] ProtectionRules rules() const {
        return {subject_.policy, subject_.defences, subject_.space.find_dimension(names::kKon)};
    }
    [[nodiscard]] bool learn_from(std::vector<TablePlan> tables);
    [[nodiscard]] std::optional<Attempt> make_all();
    [[nodiscard]] bool give_up_marks(const Draft& draft);
    [[nodiscard]] std::vector<RegistryCell> cells_of(const Draft& draft,
                                                     const Draft::Table& table) const;
    void give_up(const Draft::Table& table, std::vector<RegistryCell> cells);

    const Subject& subject_;
    Care care_;
    bool only_sizes_;
    Expectation expected_;
    std::vector<std::optional<TablePlan>> plans_ =
        std::vector<std::optional<TablePlan>>(catalogue().size());
    std::vector<RegistryCell> known_;  // of the stages before
    KnownRelations relations_;
    std::size_t programs_ = 0;
    std::vector<std::size_t> insider_known_;
};

void AttemptMaker::plan(bool first) {
    const Planning from = planning();
    for (std::size_t i = 0; i < plans_.size(); ++i) {
        const TableDesign& design = catalogue()[i];
        if (is_first(design) == first && (!only_sizes_ || is_flow_or_sizes(design))) {
            plans_[i] = plan_table(from, design);
        }
    }
}

std::vector<TablePlan> AttemptMaker::plans() const {
    std::vector<TablePlan> result;
    for (const std::optional<TablePlan>& plan : plans_) {
        if (plan) {
            result.push_back(*plan);
        }
    }
    return result;
}

// What the stages before have decided is as it was, and what they have asked stays known, also of
// what is printed nowhere in the end.
void AttemptMaker::settle(Draft& draft) const {
    for (const RegistryCell& cell : known_) {
        const bool has_class = cell.low > 0 || cell.high < solver::kInfinity;
        if (cell.earlier || (!cell.published && !has_class)) {
            continue;
        }
        const auto place =
            cell.published ? draft.registry.find(cell.key) : draft.registry.add(cell.key, false);
        if (place && (cell.published || !draft.registry.cells()[*place].published)) {
            RegistryCell& same = draft.registry.cells()[*place];
            same = cell;
            same.settled = true;
        }
    }
}

// The tables with their classes asked, but for what the stages before have decided.
Draft AttemptMaker::asked(std::vector<TablePlan> tables) const {
    Draft draft = make_draft(planning(), std::move(tables), subject_.earlier, subject_.defences);
    settle(draft);
    ask_classes(draft, planning(), subject_.population);
    return draft;
}

// What was asked of a count stays known though the table is not printed.
void AttemptMaker::remember(RegistryCell cell) {
    if (!cell.frozen && !cell.unasked) {
        cell.published = false;
        cell.hidden = true;
        known_.push_back(std::move(cell));
    }
}

// Rows with too few persons are merged before they are printed: asks the classes of all rows, and
// plans again as if the small ones were as large as small ones are, until no more are found. What
// was asked on the way is known from then on.
void AttemptMaker::plan_first() {
    const double small = (subject_.policy.threshold - 1) / 2.0;
    plan(true);
    for (bool found = true; found;) {
        found = false;
        Draft draft = asked(margins(plans()));
        for (const RegistryCell& cell : draft.registry.cells()) {
            const bool is_row = cell.published && !cell.earlier && cell.key.factors.size() == 1;
            // More than a rounding of what has been learnt in a round before.
            if (is_row && cell.small && cell.expected > small + 0.5) {
                const Factor& factor = cell.key.factors.front();
                expected_.learn(cell.key.universe, factor.dimension, {{factor.leaves, small}});
                found = true;
            }
            if (is_row) {
                remember(cell);
            }
        }
        if (found) {
            plan(true);
        }
    }
}

// Each table as if it were the only one: what a system without a joint model does. For tests.
void AttemptMaker::protect_alone(Draft& draft) {
    for (const Draft::Table& table : draft.tables) {
        std::vector<RegistryCell> cells;
        std::vector<std::size_t> places;
        std::vector<CellKey> keys;
        for (const LayoutRow& row : table.layout.rows) {
            for (const LayoutColumn& column : table.layout.columns) {
                const auto place =
                    draft.registry.find(cell_key(subject_.space, table.plan, row, column));
                if (place && std::ranges::find(places, *place) == places.end()) {
                    places.push_back(*place);
                    cells.push_back(draft.registry.cells()[*place]);
                    keys.push_back(cells.back().key);
                }
            }
        }
        const JointModel model(subject_.space, subject_.zeros, keys, {});
        (void)make_likely(cells, model, {}, {});
        (void)protect(cells, model, {}, rules(), {});  // what fails is what the tests look for
        for (std::size_t i = 0; i < places.size(); ++i) {
            draft.registry.cells()[places[i]].hidden |= cells[i].hidden;
        }
    }
}

// False when what is known fits no population.
bool AttemptMaker::protect_cells(Draft& draft) {
    std::vector<RegistryCell>& cells = draft.registry.cells();
    const Space& space = subject_.space;
    const std::vector<CellKey> keys = draft.registry.keys();
    KnownRelations& relations = relations_;
    relations = known_relations(space, subject_.zeros, keys, subject_.earlier, {subject_.period});
    const std::vector<Relation> all = relations.all();
    const std::vector<bool> may_differ = relations.which_may_differ();
    const auto broken =
        make_likely(cells, JointModel(space, subject_.zeros, keys, all), all, may_differ);
    if (!broken) {
        return false;
    }
    relations.mark_corrected(*broken);
    if (!subject_.defences.joint) {
        protect_alone(draft);
        return true;
    }
    const std::vector<Relation> known =
        subject_.defences.relations ? relations.certain() : std::vector<Relation>{};
    const JointModel model(space, subject_.zeros, keys, known);
    for (const bool at_least : {false, true}) {
        // The small ones as many as they may be, then as few: what they need to give way differs.
        for (RegistryCell& cell : cells) {
            cell.expected = at_least && cell.small ? 0 : cell.expected;
        }
        if (at_least && !make_likely(cells, model, known, std::vector<bool>(known.size(), false))) {
            return false;
        }
        ProtectionResult made = protect(cells, model, known, rules(), subject_.progress);
        programs_ += made.programs;
        insider_known_ = std::move(made.insider_known);
    }
    return true;
}

// Makes a draft of the tables, asks, hides, and takes what is shown as known from then on.
bool AttemptMaker::learn_from(std::vector<TablePlan> tables) {
    Draft draft = asked(std::move(tables));
    if (!protect_cells(draft)) {
        return false;
    }
    std::vector<RegistryCell>& cells = draft.registry.cells();
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (cells[cell].published && !cells[cell].hidden && !cells[cell].earlier) {
            freeze(cells[cell], draft.counts[cell]);
        }
    }
    const std::vector<Relation> known = relations_.certain();
    const JointModel model(subject_.space, subject_.zeros, draft.registry.keys(), known);
    if (!make_likely(cells, model, known, std::vector<bool>(known.size(), true))) {
        return false;
    }
    expect_after(expected_, draft);
    known_ = std::move(draft.registry.cells());
    return true;
}

// All tables as planned, with what the stages before have shown.
std::optional<Attempt> AttemptMaker::make_all() {
    Attempt result{asked(plans())};
    for (std::size_t i = 0; i < plans_.size(); ++i) {
        if (!plans_[i]) {
            result.left_out.emplace_back(catalogue()[i].id);
        }
    }
    if (!protect_cells(result.draft)) {
        return std::nullopt;
    }
    return result;
}

// Gives up the tables of the last stage that have become marks for more than half. Nobody can read
// them, and without them others may show more. What was asked for them stays known.
bool AttemptMaker::give_up_marks(const Draft& draft) {
    bool gave_up = false;
    for (const Draft::Table& table : draft.tables) {
        const std::vector<RegistryCell> cells = cells_of(draft, table);
        const auto hidden = std::ranges::count(cells, true, &RegistryCell::hidden);
        if (!is_first(*table.plan.design) && static_cast<std::size_t>(hidden) * 2 > cells.size()) {
            give_up(table, cells);
            gave_up = true;
        }
    }
    return gave_up;
}

std::vector<RegistryCell> AttemptMaker::cells_of(const Draft& draft,
                                                 const Draft::Table& table) const {
    std::vector<RegistryCell> cells;
    for (const LayoutRow& row : table.layout.rows) {
        for (const LayoutColumn& column : table.layout.columns) {
            const CellKey key = cell_key(subject_.space, table.plan, row, column);
            if (const auto place = draft.registry.find(key)) {
                cells.push_back(draft.registry.cells()[*place]);
            }
        }
    }
    return cells;
}

void AttemptMaker::give_up(const Draft::Table& table, std::vector<RegistryCell> cells) {
    for (RegistryCell& cell : cells) {
        if (!cell.settled && !cell.earlier) {
            remember(std::move(cell));
        }
    }
    const auto design = std::ranges::find(catalogue(), table.plan.design->id, &TableDesign::id);
    plans_[static_cast<std::size_t>(design - catalogue().begin())].reset();
}

std::optional<Attempt> AttemptMaker::make() {
    plan_first();
    if (!learn_from(margins(plans())) || !learn_from(plans())) {
        return std::nullopt;
    }
    plan(false);
    while (true) {
        std::optional<Attempt> result = make_all();
        if (result && subject_.defences.joint && give_up_marks(result->draft)) {
            continue;
        }
        if (!result || !reconcile(result->draft, subject_.space, subject_.zeros, relations_)) {
            return std::nullopt;
        }
        result->relations = std::move(relations_);
        result->programs = programs_;
        result->insider_known = std::move(insider_known_);
        return result;
    }
}

}  // namespace

std::optional<Attempt> make_attempt(const Subject& subject, const Care& care, bool only_sizes) {
    return AttemptMaker(subject, care, only_sizes).make();
}

}  // namespace samspar::disclosure
