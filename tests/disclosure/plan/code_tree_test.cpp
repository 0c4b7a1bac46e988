#include "disclosure/plan/code_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "disclosure/model/population.h"
#include "disclosure/plan/catalogue.h"
#include "disclosure/plan/data_lines.h"
#include "disclosure/published_year.h"
#include "domain/unknown_code.h"
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

// Whether everything that a line of the file holds is no answer, by its lowest members.
bool holds_unknown_only(const std::vector<std::vector<std::string_view>>& lines,
                        std::string_view dimension,
                        std::string_view code) {
    bool any = false;
    for (const auto& line : lines) {
        if (line[0] == dimension && line[2] == code) {
            any = true;
            if (!holds_unknown_only(lines, dimension, line[1])) {
                return false;
            }
        }
    }
    return any || code == "saknas" || code == "okand" || code == "vill_ej";
}

// Where tables are read they come last, and are known by their code.
TEST(Grupper, of_no_answer_at_all_are_known_as_such) {
    const auto lines = data_lines("grupper.csv", "dimension;kod;foralder;niva;etikett");
    for (const auto& line : lines) {
        EXPECT_EQ(domain::is_unknown(line[1]), holds_unknown_only(lines, line[0], line[1]))
            << line[0] << ' ' << line[1];
    }
}

std::vector<std::string> places(const domain::Kodlista& list, std::string_view group) {
    std::vector<std::string> result;
    for (const PlaceForCodes& place : places_for_new_codes(list, group)) {
        result.push_back(place.code);
    }
    return result;
}

TEST_F(CodeTreeTest, a_new_code_may_stand_where_its_group_is_or_anywhere_when_it_is_nowhere) {
    EXPECT_THAT(places(lists.forsorjning, "ohalsa"), ElementsAre("ohalsa"));
    EXPECT_THAT(places(lists.forsorjning, "ovrig_offentlig"), ElementsAre("ovrig_offentlig"));
    EXPECT_THAT(places(lists.forsorjning, "ekonomiskt_bistand"),
                ElementsAre("ohalsa", "arbetsmarknadsstod", "ovrig_offentlig"));
    EXPECT_THAT(places(lists.sysselsattning, "arbete"),
                ElementsAre("arbete_alla", "arbete_studier"));
    EXPECT_THAT(places(lists.remittent, ""), ElementsAre("annan_eller_insats"));
    EXPECT_THAT(places(lists.avslutsanledning, "ovrigt"), ::testing::IsEmpty());
}

domain::Kodlista with_new(const domain::Kodlista& list, std::string_view place) {
    std::vector<domain::Kod> codes(list.codes().begin(), list.codes().end());
    domain::Kod& added = codes.emplace_back();
    added.number = static_cast<domain::KodNumber>(codes.size());
    added.code = "ny";
    added.label = "Ny kod";
    added.published_under = place;
    return {list.name(), std::move(codes)};
}

TEST_F(CodeTreeTest, a_new_code_is_the_last_of_its_group_and_goes_where_the_group_goes) {
    lists.forsorjning = with_new(lists.forsorjning, "ovrig_offentlig");
    space = Space();
    zeros = StructuralZeros(space.dimension(names::kInsats));
    population = make_population(
        testing::hbs_2021_with_limits(lists), lists, domain::year_period(2021), space, zeros);
    const CodeTree forsorjning = tree(Counted::kAvslutade, names::kForsorjningFore);
    const auto fine = forsorjning.categories(forsorjning.finest());
    const auto added = std::ranges::find(fine, "ny", &Category::code);
    ASSERT_NE(added, fine.end());
    EXPECT_EQ(added->label, "Ny kod");
    EXPECT_EQ((added - 1)->code, "annan_offentlig");
    const auto coarse = forsorjning.categories(forsorjning.level("grov"));
    const auto other = std::ranges::find(coarse, "ovrigt", &Category::code);
    ASSERT_NE(other, coarse.end());
    EXPECT_TRUE(is_subset(added->leaves, other->leaves));
}

// Or a table by insats would leave the new code out.
TEST_F(CodeTreeTest, every_place_for_new_codes_is_inside_every_level_that_its_dimension_has) {
    std::size_t looked_at = 0;
    const std::array questions{std::pair{Counted::kAvslutade, names::kForsorjningFore},
                               std::pair{Counted::kAvslutade, names::kSysselsattningFore},
                               std::pair{Counted::kNya, names::kRemittent},
                               std::pair{Counted::kNya, names::kUtbildning},
                               std::pair{Counted::kNya, names::kTid}};
    for (const auto& [counted, dimension] : questions) {
        const CodeTree of = tree(counted, dimension);
        const std::string name(dimension.substr(0, dimension.find("_fore")));
        for (const domain::Kod& kod : lists.find(name)->codes()) {
            for (const PlaceForCodes& place : places_for_new_codes(*lists.find(name), kod.group)) {
                EXPECT_FALSE(place.label.empty()) << place.code;
                for (const std::string_view level : {"grov", "tva", "utfall"}) {
                    const auto cut = of.categories(of.level(level));
                    EXPECT_TRUE(cut.empty() || of.is_within(place.code, of.level(level)))
                        << name << ' ' << place.code << ' ' << level;
                    ++looked_at;
                }
            }
        }
    }
    EXPECT_GT(looked_at, 30U);
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
