// All tables of one variant as cells, before anything is counted. The cells are of three kinds:
// those that the tables print, each once; those of the ledger, shown or hidden for ever, since an
// earlier year's numbers are as known as this one's; and those that nothing prints but two tables
// tell by their difference, or a rest row by its rule. The last are hidden from the start, as they
// stand nowhere, and must be as uncertain as any. But for sizes that tables were planned from: they
// count as known.

#include "disclosure/release/draft.h"

#include "disclosure/release/differences.h"
#include "disclosure/release/earlier_cells.h"

namespace samspar::disclosure {
namespace {

class TablesDrafter {
public:
    TablesDrafter(const Planning& planning, const Defences& defences)
        : planning_(planning),
          defences_(defences),
          insats_(planning.space.find_dimension(names::kInsats)) {}

    Draft make(std::vector<TablePlan> plans, const Ledger& earlier);

private:
    void name_universes(Registry& registry) const;
    void add_table(Draft& draft, TablePlan plan) const;
    void add_members(Registry& registry) const;
    void add_sizes(Registry& registry) const;

    const Planning& planning_;
    const Defences& defences_;
    std::uint16_t insats_;
};

// Those of the aktuella who ended are the avslutade, those who began are the nya.
void TablesDrafter::name_universes(Registry& registry) const {
    const Space& space = planning_.space;
    const std::vector<std::uint16_t> shared{insats_, space.find_dimension(names::kKon)};
    const std::uint16_t all = planning_.facts.aktuella;
    registry.same(
        all, space.factor(names::kStatus, names::kAvslutad), planning_.facts.avslutade, shared);
    registry.same(all, space.factor(names::kIntrade, names::kNy), planning_.facts.nya, shared);
}

void TablesDrafter::add_table(Draft& draft, TablePlan plan) const {
    Layout layout = make_layout(planning_, plan);
    for (const LayoutRow& row : layout.rows) {
        for (const LayoutColumn& column : layout.columns) {
            const CellKey key = cell_key(planning_.space, plan, row, column);
            draft.registry.add(key);
        }
    }
    draft.tables.push_back({std::move(plan), std::move(layout)});
}

// Insatser whose sizes the rule of the rest row bounds, and nothing prints.
void TablesDrafter::add_members(Registry& registry) const {
    for (const KnownBound& bound : planning_.facts.bounds) {
        if (!bound.unprinted) {
            continue;
        }
        if (const auto place = registry.add(bound.key, false)) {
            registry.cells()[*place].low = static_cast<double>(bound.low);
            if (bound.high != kNoLimit) {
                registry.cells()[*place].high = static_cast<double>(bound.high);
            }
        }
    }
}

// Sizes that tables are planned from are known also when no table prints them.
void TablesDrafter::add_sizes(Registry& registry) const {
    for (const KnownBound& size : planning_.facts.sizes) {
        const auto place = registry.add(size.key, false);
        if (!place || registry.cells()[*place].published) {
            continue;
        }
        RegistryCell& cell = registry.cells()[*place];
        cell.low = static_cast<double>(size.low);
        cell.high = static_cast<double>(size.high);
        cell.frozen = size.low == size.high;
    }
}

Draft TablesDrafter::make(std::vector<TablePlan> plans, const Ledger& earlier) {
    Draft draft{{}, Registry(planning_.space, planning_.zeros), {}};
    name_universes(draft.registry);
    add_earlier(draft.registry, planning_.space, earlier, planning_.policy.threshold);
    for (TablePlan& plan : plans) {
        add_table(draft, std::move(plan));
    }
    if (defences_.differences) {
        add_differences(draft.registry, planning_.space);
    }
    add_members(draft.registry);
    add_sizes(draft.registry);
    for (RegistryCell& cell : draft.registry.cells()) {
        if (!cell.earlier) {
            cell.hidden = !cell.published && !cell.frozen;
            cell.expected = cell.frozen ? cell.low : planning_.expected.count(cell.key);
        }
    }
    return draft;
}

}  // namespace

KnownBound known_bound(const RegistryCell& cell) {
    constexpr double kLimit = 1e9;  // more persons than there are
    return {cell.key,
            static_cast<std::int64_t>(cell.low),
            cell.high < kLimit ? static_cast<std::int64_t>(cell.high) : kNoLimit,
            !cell.published && !cell.earlier};
}

Draft make_draft(const Planning& planning,
                 std::vector<TablePlan> plans,
                 const Ledger& earlier,
                 const Defences& defences) {
    return TablesDrafter(planning, defences).make(std::move(plans), earlier);
}

}  // namespace samspar::disclosure
