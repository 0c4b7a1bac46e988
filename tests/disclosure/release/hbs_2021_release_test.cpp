// The release of tests/data/hbs-2021: what a board member would be given.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "disclosure/published_year.h"
#include "export/sdc_audit_json.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class Hbs2021Release : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        lists_ = testing::test_lists();
        result_ = testing::publish(testing::hbs_2021_with_limits(lists_), lists_, 2021);
    }
    static const PublishedTable& table(std::string_view id) {
        const PublishedTable* found = result_.release->find(id);
        if (found == nullptr) {
            throw std::runtime_error("no table " + std::string(id));
        }
        return *found;
    }
    static std::vector<std::string> lines(std::string_view id) {
        return testing::lines_of_table(table(id));
    }

    static domain::Kodlistor lists_;
    static ReleaseResult result_;
};
domain::Kodlistor Hbs2021Release::lists_;
ReleaseResult Hbs2021Release::result_;

TEST_F(Hbs2021Release, every_table_of_the_catalogue_is_there) {
    EXPECT_EQ(result_.refusal, std::nullopt);
    EXPECT_THAT(result_.report.left_out, IsEmpty());
    EXPECT_EQ(result_.release->tables().size(), 21U);
}

TEST_F(Hbs2021Release, no_insats_total_is_hidden) {
    EXPECT_THAT(lines("insatser"),
                ElementsAre("Lyra: 23",
                            "MIA Vidare: 165",
                            "START: 77",
                            "Tillväxt Kvinna: 115",
                            "Koordinerad Rehabkedja: 11",
                            "UPIS: 59",
                            "Totalt: 450"));
}

TEST_F(Hbs2021Release, kon_per_insats_has_no_hole) {
    EXPECT_THAT(lines("insats_kon"),
                ElementsAre("MIA Vidare: 108 57 165",
                            "START: 36 41 77",
                            "Tillväxt Kvinna: 115 - 115",
                            "Övriga insatser: 55 38 93",
                            "Totalt: 314 136 450"));
    EXPECT_THAT(table("insats_kon").rest(), ElementsAre("Lyra", "Koordinerad Rehabkedja", "UPIS"));
}

TEST_F(Hbs2021Release, flow_by_kon_has_no_hole) {
    EXPECT_THAT(lines("flode_kon"),
                ElementsAre("Kvinnor: 314 144 170 217 97",
                            "Män, annat eller ej angivet: 136 69 67 63 73",
                            "Totalt: 450 213 237 280 170"));
}

TEST_F(Hbs2021Release, outcome_per_insats_has_no_hole) {
    EXPECT_THAT(lines("arbete_studier"),
                ElementsAre("MIA Vidare: 26 60 86",
                            "START: 27 9 36",
                            "Tillväxt Kvinna: 24 91 115",
                            "Övriga insatser: 22 21 43",
                            "Totalt: 99 181 280"));
}

TEST_F(Hbs2021Release, reason_by_kon_has_no_hole) {
    EXPECT_THAT(lines("avslutsanledning"),
                ElementsAre("Arbete eller studier: 65 34 99",
                            "Arbetssökande: 88 6 94",
                            "Fortsatt rehabilitering: 49 17 66",
                            "Sjukdom, övrigt eller uppgift saknas: 15 6 21",
                            "Totalt: 217 63 280"));
}

TEST_F(Hbs2021Release, flow_per_insats_has_no_hole_and_knows_which_insats_has_ended) {
    EXPECT_THAT(lines("flode_insats"),
                ElementsAre("MIA Vidare: 165 77 88 86 79",
                            "START: 77 58 19 36 41",
                            "Tillväxt Kvinna: 115 51 64 115 -",
                            "Övriga insatser: 93 27 66 43 50",
                            "Totalt: 450 213 237 280 170"));
}

TEST_F(Hbs2021Release, what_nobody_answered_comes_last) {
    EXPECT_THAT(lines("utbildning"),
                ElementsAre("Ej slutförd grundskola: 28",
                            "Grundskola: 85",
                            "Gymnasium: 73",
                            "Eftergymnasial, ej högskola: 19",
                            "Högskola eller universitet: 24",
                            "Okänd: 8",
                            "Totalt: 237"));
    const PublishedTable& education = table("utbildning");
    EXPECT_THAT(education.name(5, 0).key, ::testing::HasSubstr("saknas"));
    EXPECT_EQ(education.share(4, 0)->percent, 10);  // 24 of 237
}

TEST_F(Hbs2021Release, few_cells_are_hidden_in_all) {
    EXPECT_EQ(result_.report.cells, 219U);
    EXPECT_EQ(result_.report.hidden, 28U);
    EXPECT_EQ(result_.report.small, 7U);
    EXPECT_EQ(result_.report.unasked, 4U);
}

TEST_F(Hbs2021Release, the_first_step_of_the_ladder_is_enough) {
    EXPECT_EQ(result_.report.attempts, 1U);
    EXPECT_EQ(result_.report.step, 0U);
}

TEST_F(Hbs2021Release, shares_are_whole_per_cent_of_at_least_twenty) {
    const PublishedTable& outcome = table("arbete_studier");
    ASSERT_TRUE(outcome.share(4, 0).has_value());
    EXPECT_EQ(outcome.share(4, 0)->percent, 35);  // 99 of 280
    EXPECT_EQ(outcome.share(4, 0)->of, 280);
    for (const PublishedTable& each : result_.release->tables()) {
        for (std::size_t row = 0; row < each.rows().size(); ++row) {
            for (std::size_t column = 0; column < each.columns().size(); ++column) {
                if (const auto& share = each.share(row, column)) {
                    EXPECT_GE(share->of, 20) << each.id();
                    EXPECT_EQ(each.cell(row, column).state(), CellState::kShown) << each.id();
                }
            }
        }
    }
}

TEST_F(Hbs2021Release, mean_time_is_in_whole_months) {
    const PublishedTable& flow = table("flode_insats");
    ASSERT_TRUE(flow.mean(4).has_value());
    EXPECT_EQ(flow.mean(4)->months, 10);  // 88 431 days of 280
    EXPECT_EQ(flow.mean(4)->of, 280);
}

TEST_F(Hbs2021Release, the_auditor_finds_nothing) {
    const audit::Report report = testing::examine_release(result_);
    EXPECT_EQ(testing::disclosures(report), "");
    EXPECT_EQ(report.exit_status(), 0);
    EXPECT_THAT(report.unread, IsEmpty());
}

// Nor does one who knows the rules, and by them the classes of most marks.
TEST_F(Hbs2021Release, the_auditor_finds_nothing_though_classes_are_known) {
    const audit::Report report = testing::examine_proof(result_);
    EXPECT_EQ(testing::disclosures(report), "");
    EXPECT_EQ(report.exit_status(), 0);
    EXPECT_GT(result_.proof_model.relations.size(), result_.audit_model.relations.size());
}

TEST_F(Hbs2021Release, the_order_of_the_rows_does_not_matter_and_the_files_are_the_same) {
    domain::Snapshot turned = testing::hbs_2021_with_limits(lists_);
    std::ranges::reverse(turned.rows);
    const ReleaseResult again = testing::publish(turned, lists_, 2021);
    EXPECT_EQ(again.additions.cells, result_.additions.cells);
    EXPECT_EQ(exporting::sdc_audit_json(again.audit_model),
              exporting::sdc_audit_json(result_.audit_model));
}

}  // namespace
}  // namespace samspar::disclosure
