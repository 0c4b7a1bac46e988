#include "disclosure/release/publisher.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "disclosure/published_year.h"
#include "disclosure/release/audit_model.h"
#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

// Insatser by kön: 20 women and 3 men in Bred, 7 women in Lyra.
class PublisherTest : public ::testing::Test {
protected:
    PublisherTest() {
        forbund.policy.percent_from = 20;
        plan.design = &design;
        plan.rows = {forbund.insats, {{"Bred", "Bred", {0}}, {"Lyra", "Lyra", {1}}}};
        plan.parts = {
            {forbund.aktuella, {{forbund.kon, {{"kvinna", "Kvinna", {0}}, {"man", "Man", {1}}}}}}};
    }
    PublishedRelease publish(std::vector<std::string> hidden) {
        Draft draft = forbund.counted({plan});
        for (const std::string& key : hidden) {
            const auto place = draft.registry.find(forbund.key(forbund.aktuella, key));
            draft.registry.cells()[place.value()].hidden = true;
        }
        return Publisher(forbund.space,
                         forbund.policy,
                         domain::year_period(2021),
                         forbund.population,
                         draft)
            .release(3);
    }

    testing::SmallForbund forbund;
    TableDesign design{.id = "insats_kon",
                       .rows = {names::kInsats},
                       .parts = {{Counted::kAktuella, {{names::kKon}}}},
                       .share = ShareOf::kRow,
                       .means = true};
    TablePlan plan;
};

// The men of Bred are all the men there are: the total of the column is the same cell.
TEST_F(PublisherTest, a_hidden_cell_is_a_mark_and_one_where_nobody_can_be_another) {
    const PublishedRelease release = publish({"insats=i1;kon=man", "insats=i1;kon=kvinna"});
    EXPECT_EQ(testing::lines_of_table(release.tables()[0]),
              (std::vector<std::string>{"Bred: X X 23", "Lyra: 7 - 7", "Totalt: 27 X 30"}));
    EXPECT_EQ(release.tables()[0].hidden_cells(), 3U);
    EXPECT_EQ(release.number(), 3);
    EXPECT_EQ(release.find("insats_kon"), &release.tables()[0]);
    EXPECT_EQ(release.find("alder"), nullptr);
}

TEST_F(PublisherTest, a_share_needs_both_counts_shown_and_enough_persons_behind_it) {
    const PublishedRelease all = publish({});
    const PublishedTable& shown = all.tables()[0];
    ASSERT_TRUE(shown.share(0, 0).has_value());
    EXPECT_EQ(shown.share(0, 0)->percent, 87);  // 20 of 23
    EXPECT_EQ(shown.share(0, 0)->of, 23);
    EXPECT_EQ(shown.share(0, 0)->whole, shown.name(0, 2));
    EXPECT_FALSE(shown.share(0, 2).has_value());  // of itself
    EXPECT_FALSE(shown.share(1, 0).has_value());  // of seven
    const PublishedRelease less = publish({"insats=i1;kon=man", "insats=i1;kon=kvinna"});
    EXPECT_FALSE(less.tables()[0].share(0, 0).has_value());
}

// 12 * 100 + 3 * 200 days over 15 persons are 120 days.
TEST_F(PublisherTest, a_mean_is_in_whole_months_of_those_who_ended_and_not_of_few) {
    const PublishedRelease release = publish({});
    const PublishedTable& table = release.tables()[0];
    EXPECT_FALSE(table.mean(0).has_value());  // the avslutade of Bred stand in no table
    plan.parts.push_back({forbund.avslutade, {}});
    design.parts.push_back({Counted::kAvslutade, {}});
    const PublishedRelease with_ended = publish({});
    const PublishedTable& ended = with_ended.tables()[0];
    ASSERT_TRUE(ended.mean(0).has_value());
    EXPECT_EQ(ended.mean(0)->months, 4);
    EXPECT_EQ(ended.mean(0)->of, 15);
    EXPECT_FALSE(ended.mean(1).has_value());  // seven
}

// All seven of Lyra are aktuella, all seven have ended: the auditor is told which seven a share is
// of.
TEST_F(PublisherTest, the_auditor_is_told_which_of_two_equal_counts_a_share_is_of) {
    forbund.policy.percent_from = 5;
    const std::vector<Category> ages{{"-29", "-29", {0}}, {"30-", "30-", {1, 2}}};
    plan.parts = {{forbund.aktuella, {{forbund.alder, ages}}}, {forbund.avslutade, {}}};
    design.parts = {{Counted::kAktuella, {AxisDesign{names::kAlder}}}, {Counted::kAvslutade, {}}};
    const PublishedRelease release = publish({});
    const AuditModel model = make_audit_model(release, forbund.policy, {}, {}, forbund.space, {});
    const auto lyra =
        std::ranges::find(model.ratios, "insats_kon Lyra * 30-", &AuditModel::Ratio::id);
    ASSERT_NE(lyra, model.ratios.end());
    EXPECT_EQ(lyra->percent, 100);
    EXPECT_EQ(lyra->numerator.universe, "aktuella 2021");
    EXPECT_EQ(lyra->denominator.universe, "aktuella 2021");
    EXPECT_EQ(lyra->denominator.codes,
              (std::vector<std::pair<std::string, std::string>>{{"insats", "i2"}}));
}

}  // namespace
}  // namespace samspar::disclosure
