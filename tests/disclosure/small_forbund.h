#pragma once

#include <string>
#include <vector>

#include "disclosure/model/dimension_names.h"
#include "disclosure/model/population.h"
#include "disclosure/plan/table_plan.h"
#include "disclosure/release/draft.h"
#include "statistics/snapshot_text.h"

namespace samspar::testing {

// Two insatser and thirty persons of 2021, to be counted on one's fingers. i2 is for women.
//
//   persons  insats  kön     ålder  began          ended, after days
//   12       i1      kvinna  -29    in the year    yes, 100
//    8       i1      kvinna  30-49  before         no
//    3       i1      man     50-    before         yes, 200
//    7       i2      kvinna  30-49  in the year    yes, 60
//
// The sizes of both insatser are known, and a tenth is expected to be men.
struct SmallForbund {
    SmallForbund() {
        add(12, {0, 0, 0, 0, 0}, 100);
        add(8, {0, 0, 1, 1, 1}, 0);
        add(3, {0, 1, 2, 0, 1}, 200);
        add(7, {1, 0, 1, 0, 0}, 60);
        for (const std::uint16_t universe : {aktuella, avslutade, nya}) {
            zeros.add(universe, 1, kon, {1});
        }
        for (const disclosure::KnownInsats& known : facts.insatser) {
            expected.set_size(aktuella, known.leaf, static_cast<double>(*known.persons));
        }
        expected.set_shares(aktuella, kon, {9, 1});
    }

    [[nodiscard]] disclosure::Planning planning() const {
        return {space, zeros, facts, expected, lists, policy, domain::year_period(2021)};
    }
    [[nodiscard]] disclosure::CellKey key(std::uint16_t universe, std::string_view text) const {
        return space.parse(universe, text);
    }
    // Those tables counted, and nothing in them hidden.
    [[nodiscard]] disclosure::Draft counted(std::vector<disclosure::TablePlan> plans) const {
        disclosure::Draft draft = disclosure::make_draft(planning(), std::move(plans), {}, {});
        for (disclosure::RegistryCell& cell : draft.registry.cells()) {
            draft.counts.push_back(population.of(cell.key.universe).sum(cell.key).persons);
        }
        return draft;
    }
    // Rows of ages, each named by its leaves (0: -29, 1: 30-49, 2: 50-).
    [[nodiscard]] disclosure::TablePlan ages(const disclosure::TableDesign& design,
                                             const std::vector<disclosure::LeafSet>& rows) const {
        disclosure::TablePlan plan;
        plan.design = &design;
        plan.rows.dimension = alder;
        for (const disclosure::LeafSet& leaves : rows) {
            std::string code;
            for (const disclosure::Leaf leaf : leaves) {
                code += (code.empty() ? "" : "+") + space.dimensions()[alder].leaves[leaf];
            }
            plan.rows.categories.push_back({code, "Ålder " + code, leaves, leaves.size() > 1});
        }
        plan.parts = {{aktuella, {}}};
        return plan;
    }

    using Dimensions = std::vector<disclosure::Dimension>;
    domain::Kodlistor lists = test_lists();
    disclosure::Policy policy;
    disclosure::Space space;
    std::uint16_t aktuella = space.universe("aktuella 2021",
                                            Dimensions{{"insats", {"i1", "i2"}},
                                                       {"kon", {"kvinna", "man"}},
                                                       {"alder", {"-29", "30-49", "50-"}},
                                                       {"status", {"avslutad", "pagaende"}},
                                                       {"intrade", {"ny", "ingaende"}}});
    std::uint16_t avslutade = space.universe("avslutade 2021",
                                             Dimensions{{"insats", {"i1", "i2"}},
                                                        {"kon", {"kvinna", "man"}},
                                                        {"alder", {"-29", "30-49", "50-"}}});
    std::uint16_t nya = space.universe(
        "nya 2021", Dimensions{{"insats", {"i1", "i2"}}, {"kon", {"kvinna", "man"}}});
    std::uint16_t insats = space.dimension("insats");
    std::uint16_t kon = space.dimension("kon");
    std::uint16_t alder = space.dimension("alder");
    disclosure::StructuralZeros zeros{insats};
    disclosure::PeriodPopulation population{
        disclosure::Population(
            aktuella, {insats, kon, alder, space.dimension("status"), space.dimension("intrade")}),
        disclosure::Population(avslutade, {insats, kon, alder}),
        disclosure::Population(nya, {insats, kon}),
        {{0, "Bred", true, 23}, {1, "Lyra", false, 7}}};
    disclosure::PublicFacts facts{
        aktuella, avslutade, nya, {{0, "Bred", true, 23}, {1, "Lyra", false, 7}}, {}};
    disclosure::Expectation expected{space, zeros};

private:
    // Answers in the order of the dimensions of aktuella.
    void add(int persons, const std::vector<disclosure::Leaf>& answers, int days) {
        for (int i = 0; i < persons; ++i) {
            population.aktuella.add(answers, 0);
            if (answers[3] == 0) {
                population.avslutade.add({answers[0], answers[1], answers[2]}, days);
            }
            if (answers[4] == 0) {
                population.nya.add({answers[0], answers[1]}, 0);
            }
        }
    }
};

}  // namespace samspar::testing
