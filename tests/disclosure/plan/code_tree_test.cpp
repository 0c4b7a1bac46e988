#include "disclosure/plan/code_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "disclosure/model/population.h"
#include "disclosure/plan/catalogue.h"
#include "disclosure/published_year.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;

class CodeTreeTest : public ::testing::Test {
protected:
    CodeTree tree(Counted counted, std::string_view dimension) {
        const auto universe = static_cast<std::uint16_t>(
            space.find_universe(universe_name(counted, domain::year_period(2021))));
        return {space, universe, space.dimension(dimension), lists};
    }
    static std::vector<std::string> codes(const CodeTree& tree, const CodeTree::Cut& cut) {
        std::vector<std::string> result;
        for (const Category& category : tree.categories(cut)) {
            result.push_back(category.code);
        }
        return result;
    }

    domain::Kodlistor lists = testing::test_lists();
    Space space;
    StructuralZeros zeros{space.dimension(names::kInsats)};
    PeriodPopulation population = make_population(
        testing::hbs_2021_with_limits(lists), lists, domain::year_period(2021), space, zeros);
};

TEST_F(CodeTreeTest, the_coarse_reasons_are_three_groups_of_the_fine_ones) {
    const CodeTree reasons = tree(Counted::kAvslutade, names::kAnledning);
    EXPECT_THAT(codes(reasons, reasons.finest()),
                ElementsAre("arbete",
                            "studier",
                            "arbetssokande",
                            "fortsatt_rehabilitering",
                            "sjukdom",
                            "ovrigt",
                            "saknas"));
    EXPECT_THAT(codes(reasons, reasons.level("grov")),
                ElementsAre("arbete_studier", "arbetssokande", "ovriga"));
    EXPECT_THAT(codes(reasons, reasons.level("utfall")),
                ElementsAre("arbete_studier", "ej_arbete_studier"));
}

TEST_F(CodeTreeTest, merging_joins_the_members_of_one_group) {
    const CodeTree kon = tree(Counted::kAvslutade, names::kKon);
    const auto merges = kon.merges(kon.finest());
    ASSERT_EQ(merges.size(), 1U);
    EXPECT_THAT(codes(kon, merges[0]), ElementsAre("kvinna", "man_annat"));
    EXPECT_THAT(kon.merges(merges[0]), ::testing::IsEmpty());
}

TEST_F(CodeTreeTest, a_kommun_as_remittent_finds_its_group_and_its_name) {
    const CodeTree remittent = tree(Counted::kNya, names::kRemittent);
    const auto categories = remittent.categories(remittent.finest());
    const auto salem = std::ranges::find(categories, "kommun:0128", &Category::code);
    ASSERT_NE(salem, categories.end());
    EXPECT_EQ(salem->label, "Salem");
    EXPECT_THAT(codes(remittent, remittent.level("grov")),
                ElementsAre("staten", "region", "kommun_alla", "ovriga"));
}

// Every table starts somewhere in its tree, and wherever merging goes, everybody is in one line.
TEST_F(CodeTreeTest, every_cut_holds_every_answer_once) {
    std::size_t cuts = 0;
    const auto check = [&](Counted counted, const AxisDesign& axis) {
        if (axis.dimension == names::kInsats || axis.dimension == names::kKommun) {
            return;
        }
        const CodeTree of = tree(counted, axis.dimension);
        const LeafSet all = *space
                                 .universes()[space.find_universe(
                                     universe_name(counted, domain::year_period(2021)))]
                                 .leaves_of(space.dimension(axis.dimension));
        std::vector<CodeTree::Cut> left{axis.level == "fin" ? of.finest() : of.level(axis.level)};
        while (!left.empty()) {
            const CodeTree::Cut cut = left.back();
            left.pop_back();
            LeafSet together;
            std::size_t leaves = 0;
            for (const Category& category : of.categories(cut)) {
                together = union_of(together, category.leaves);
                leaves += category.leaves.size();
                EXPECT_FALSE(category.label.empty()) << axis.dimension << ' ' << category.code;
            }
            EXPECT_EQ(together, all) << axis.dimension;
            EXPECT_EQ(leaves, all.size()) << axis.dimension;
            const auto merges = of.merges(cut);
            if (!merges.empty()) {
                left.push_back(merges.front());
            }
            ++cuts;
        }
    };
    for (const TableDesign& design : catalogue()) {
        check(design.parts[0].counted, design.rows);
        for (const PartDesign& part : design.parts) {
            for (const AxisDesign& column : part.columns) {
                check(part.counted, column);
            }
        }
    }
    EXPECT_GT(cuts, 60U);
}

}  // namespace
}  // namespace samspar::disclosure
