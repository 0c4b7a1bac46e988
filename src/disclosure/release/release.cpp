// Plan, draft, protect, audit; and when a cell cannot be protected, from the beginning with another
// variant of the table that holds it. An attempt takes over nothing but which variants were passed
// over. What the last one hid would only be in the way: a coarser table may need none of it.

#include "disclosure/release/release.h"

#include <algorithm>
#include <array>
#include <map>

#include "disclosure/release/draft.h"
#include "disclosure/release/known_relations.h"
#include "disclosure/release/ledger_additions.h"
#include "disclosure/release/publisher.h"
#include "disclosure/release/reconcile.h"

namespace samspar::disclosure {
namespace {

// So many times a table may be merged further before the release is given up.
constexpr std::size_t kMostAttempts = 60;

// What a hole costs: the next is tried when more than so many per cent of the counts at or above
// the threshold are hidden. Of random years 0.5 hides some 15 %, 1.25 some 8 %, 3 some 3 % of far
// fewer cells, so the first is right for most and the others for small years.
constexpr std::array kHoleCosts{1.25, 2.0, 3.0};
constexpr std::size_t kMostHiddenPercent = 12;

class Releaser {
public:
    Releaser(const ReleaseRequest& request, double hole_cost)
        : request_(request), hole_cost_(hole_cost), zeros_(space_.dimension(names::kInsats)) {}

    ReleaseResult run();

private:
    [[nodiscard]] std::optional<Refusal> refusal() const;
    std::vector<TablePlan> plan(const Planning& planning);
    bool protect_draft(Draft& draft, const KnownRelations& relations);
    void protect_alone(Draft& draft);
    ProtectionRules rules() {
        return {request_.policy, request_.defences, space_.dimension(names::kKon)};
    }
    void give_way(const Draft& draft, std::size_t cell);
    void coarsen(const Draft& draft, std::size_t cell);
    [[nodiscard]] bool holds(const Draft& draft, const Draft::Table& table, std::size_t cell) const;
    [[nodiscard]] bool is_near(const Draft::Table& table, const RegistryCell& cell) const;
    bool finish(const Planning& planning, const Draft& draft, const KnownRelations& relations);
    void report(const Draft& draft);

    const ReleaseRequest& request_;
    double hole_cost_;
    Space space_;
    StructuralZeros zeros_;
    std::map<std::string_view, std::size_t> passed_over_;  // by table
    bool totals_give_way_ = false;
    ReleaseResult result_;
};

std::optional<Refusal> Releaser::refusal() const {
    if (!check_policy(request_.policy).empty()) {
        return Refusal::kPolicy;
    }
    const auto overlaps = [&](domain::Period other) {
        return other.first <= request_.period.last && request_.period.first <= other.last;
    };
    if (std::ranges::any_of(request_.earlier.periods(), overlaps)) {
        return Refusal::kAlreadyPublished;
    }
    return std::nullopt;
}

std::vector<TablePlan> Releaser::plan(const Planning& planning) {
    std::vector<TablePlan> plans;
    result_.report.left_out.clear();
    for (const TableDesign& design : catalogue()) {
        if (auto made = plan_table(planning, design, passed_over_[design.id])) {
            plans.push_back(std::move(*made));
        } else {
            result_.report.left_out.emplace_back(design.id);
        }
    }
    return plans;
}

// Each table as if it were the only one: what a system without a joint model does. For tests.
void Releaser::protect_alone(Draft& draft) {
    for (const Draft::Table& table : draft.tables) {
        std::vector<RegistryCell> cells;
        std::vector<std::size_t> places;
        for (const LayoutRow& row : table.layout.rows) {
            for (const LayoutColumn& column : table.layout.columns) {
                const auto place = draft.registry.find(cell_key(space_, table.plan, row, column));
                if (place && std::ranges::find(places, *place) == places.end()) {
                    places.push_back(*place);
                    cells.push_back(draft.registry.cells()[*place]);
                }
            }
        }
        std::vector<CellKey> keys;
        for (const RegistryCell& cell : cells) {
            keys.push_back(cell.key);
        }
        const JointModel model(space_, zeros_, keys, {});
        (void)protect(cells, model, {}, rules(), {});  // what fails is what the tests look for
        for (std::size_t i = 0; i < places.size(); ++i) {
            draft.registry.cells()[places[i]].hidden |= cells[i].hidden;
        }
    }
}

// False when a table must be merged further first.
bool Releaser::protect_draft(Draft& draft, const KnownRelations& relations) {
    if (!request_.defences.joint) {
        protect_alone(draft);
        return true;
    }
    std::vector<RegistryCell>& cells = draft.registry.cells();
    const std::vector<Relation> known =
        request_.defences.relations ? relations.all() : std::vector<Relation>{};
    const JointModel model(space_, zeros_, draft.registry.keys(), known);
    const ProtectionResult protection = protect(cells, model, known, rules(), request_.progress);
    result_.report.programs += protection.programs;
    result_.report.insider_known.clear();
    for (const std::size_t cell : protection.insider_known) {
        result_.report.insider_known.push_back(
            {space_.universe_of(cells[cell].key).name, space_.text(cells[cell].key)});
    }
    for (const std::size_t cell : protection.failed) {
        give_way(draft, cell);
    }
    return protection.failed.empty();
}

bool counts_flow(const Space& space, const LayoutColumn& column) {
    return std::ranges::any_of(column.factors, [&](const Factor& factor) {
        return space.dimensions()[factor.dimension].name == names::kIntrade;
    });
}

bool Releaser::holds(const Draft& draft, const Draft::Table& table, std::size_t cell) const {
    return std::ranges::any_of(table.layout.rows, [&](const LayoutRow& row) {
        return std::ranges::any_of(table.layout.columns, [&](const LayoutColumn& column) {
            return draft.registry.find(cell_key(space_, table.plan, row, column)) == cell;
        });
    });
}

// Whether the table tells something of a cell that stands in none: it counts the same universe; or,
// for one that was published before, it tells who was there when the period began.
bool Releaser::is_near(const Draft::Table& table, const RegistryCell& cell) const {
    return std::ranges::any_of(table.layout.columns, [&](const LayoutColumn& column) {
        return cell.earlier ? counts_flow(space_, column) : column.universe == cell.key.universe;
    });
}

// Something must give way for a cell that cannot be protected: a table that tells of it is merged
// further. Later tables of the catalogue are finer, and cost a reader less when they are merged; so
// it is the last table in which the cell stands, or else, for a difference or an earlier cell, the
// last that is near it, or else the last of all. The totals of the insatser are never merged
// further.
void Releaser::coarsen(const Draft& draft, std::size_t cell) {
    const RegistryCell& failed = draft.registry.cells()[cell];
    const auto last_table_that = [&](auto tells) {
        std::string_view last;
        for (const Draft::Table& table : draft.tables) {
            if (table.plan.design->id != "insatser" && tells(table)) {
                last = table.plan.design->id;
            }
        }
        return last;
    };
    std::string_view gives_way =
        last_table_that([&](const Draft::Table& table) { return holds(draft, table, cell); });
    if (gives_way.empty()) {
        gives_way =
            last_table_that([&](const Draft::Table& table) { return is_near(table, failed); });
    }
    if (gives_way.empty()) {
        gives_way = draft.tables.back().plan.design->id;
    }
    // In ever longer steps: a release need not be tried with every variant of its tables.
    passed_over_[gives_way] += 1 + passed_over_[gives_way] / 2;
}

// For a new cell a table is merged further. One of an earlier release that fails although every
// cell but the totals could be hidden needs a total to be hidden.
void Releaser::give_way(const Draft& draft, std::size_t cell) {
    if (!draft.registry.cells()[cell].earlier || totals_give_way_) {
        coarsen(draft, cell);
    } else {
        totals_give_way_ = true;
    }
}

void Releaser::report(const Draft& draft) {
    ReleaseReport& report = result_.report;
    for (const RegistryCell& cell : draft.registry.cells()) {
        if (!cell.published || cell.earlier) {
            continue;
        }
        const bool large = cell.count >= request_.policy.threshold;
        ++report.cells;
        report.hidden += cell.hidden ? 1U : 0U;
        report.large += large ? 1U : 0U;
        report.large_hidden += large && cell.hidden ? 1U : 0U;
        report.sensitive += cell.sensitive ? 1U : 0U;
    }
}

// False when the audit refuses, and the tables it refuses have been merged further.
bool Releaser::finish(const Planning& planning,
                      const Draft& draft,
                      const KnownRelations& relations) {
    PublishedRelease release = Publisher(planning, draft).release(request_.number);
    result_.additions = ledger_additions(request_.number, planning, draft, relations);
    result_.audit_model = make_audit_model(
        release, request_.policy, request_.earlier, result_.additions, space_, relations.certain());
    const std::vector<CellName> refused =
        request_.audit ? request_.audit(result_.audit_model) : std::vector<CellName>{};
    for (const CellName& name : refused) {
        const auto universe = static_cast<std::uint16_t>(space_.find_universe(name.universe));
        if (const auto cell = draft.registry.find(space_.parse(universe, name.key))) {
            give_way(draft, *cell);
        }
    }
    if (!refused.empty()) {
        return false;
    }
    report(draft);
    result_.release = Publisher::in_reading_order(std::move(release));
    return true;
}

ReleaseResult Releaser::run() {
    result_.refusal = refusal();
    if (result_.refusal) {
        return std::move(result_);
    }
    read_ledger(request_.earlier, space_, zeros_);
    const PeriodPopulation population =
        make_population(request_.snapshot, request_.lists, request_.period, space_, zeros_);
    Planning planning{space_, zeros_, population, request_.lists, request_.policy, request_.period};
    if (population.aktuella.sum({population.aktuella.universe(), {}}).persons <
        request_.policy.threshold) {
        result_.refusal = Refusal::kTooSmall;
        return std::move(result_);
    }
    planning.hole_cost = hole_cost_;
    while (result_.report.attempts++ < kMostAttempts) {
        planning.totals_give_way = totals_give_way_;
        Draft draft = make_draft(planning, plan(planning), request_.earlier, request_.defences);
        KnownRelations relations = known_relations(
            space_, zeros_, draft.registry.keys(), request_.earlier, request_.period);
        if (!request_.earlier.cells.empty() &&
            !reconcile(draft.registry.cells(), space_, zeros_, relations)) {
            result_.refusal = Refusal::kContradiction;
            return std::move(result_);
        }
        if (draft.tables.empty()) {
            break;
        }
        if (protect_draft(draft, relations) && finish(planning, draft, relations)) {
            return std::move(result_);
        }
    }
    result_.refusal = Refusal::kNotSafe;
    return std::move(result_);
}

// Of the counts at or above the threshold.
double share_hidden(const ReleaseReport& report) {
    return report.large == 0
               ? 0
               : static_cast<double>(report.large_hidden) / static_cast<double>(report.large);
}

}  // namespace

ReleaseResult compute_release(const ReleaseRequest& request) {
    std::optional<ReleaseResult> best;
    std::size_t programs = 0;
    std::size_t attempts = 0;
    for (const double hole_cost : kHoleCosts) {
        ReleaseResult made = Releaser(request, hole_cost).run();
        programs += made.report.programs;
        attempts += made.report.attempts;
        if (!best || (!made.refusal && share_hidden(made.report) < share_hidden(best->report))) {
            best = std::move(made);
        }
        if (best->refusal || share_hidden(best->report) * 100 <= kMostHiddenPercent) {
            break;
        }
    }
    best->report.programs = programs;
    best->report.attempts = attempts;
    return std::move(*best);
}

}  // namespace samspar::disclosure
