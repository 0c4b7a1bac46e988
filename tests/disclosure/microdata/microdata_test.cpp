// The file of single registreringar of tests/data/hbs-2021.

#include "disclosure/microdata/microdata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <map>

#include "disclosure/exported_year.h"
#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const std::vector<MicrodataProfile> kAgeAndReason{
    {"one", {{"kon", "grov"}, {"alder", "grov"}, {"anledning", "grov"}}}};

class Microdata : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        lists_ = testing::test_lists();
        snapshot_ = testing::hbs_2021_with_limits(lists_);
        release_ = testing::publish(snapshot_, lists_, 2021);
        export_ = testing::export_year(request());
    }
    static testing::Export request() {
        return {.snapshot = snapshot_, .lists = lists_, .release = release_};
    }
    static testing::Export request(const MicrodataConditions& conditions) {
        testing::Export from = request();
        from.conditions = conditions;
        from.profiles = kAgeAndReason;
        return from;
    }

    static domain::Kodlistor lists_;
    static domain::Snapshot snapshot_;
    static ReleaseResult release_;
    static MicrodataResult export_;
};
domain::Kodlistor Microdata::lists_;
domain::Snapshot Microdata::snapshot_;
ReleaseResult Microdata::release_;
MicrodataResult Microdata::export_;

TEST_F(Microdata, the_first_profile_that_fulfils_everything_is_taken) {
    EXPECT_EQ(export_.refusal, std::nullopt);
    EXPECT_THAT(testing::lines_of_trials(export_),
                ElementsAre("A: combination 250 13 0",
                            "B: combination 53 0 0",
                            "C: audit 14 0 0",
                            "D: audit 13 0 0",
                            "E: audit 4 5 0",
                            "F: taken 0 0 0"));
    EXPECT_EQ(export_.file->profile, "F");
    ASSERT_THAT(export_.file->columns, SizeIs(3));
    EXPECT_EQ(export_.file->columns[2].dimension, "anledning");
    EXPECT_TRUE(export_.file->columns[2].sensitive);
    EXPECT_FALSE(export_.file->columns[1].sensitive);
}

TEST_F(Microdata, the_guarantee_is_what_the_file_has) {
    const MicrodataGuarantee& guarantee = export_.file->guarantee;
    EXPECT_EQ(guarantee.ended, 280U);
    EXPECT_EQ(guarantee.dropped, 0U);
    EXPECT_EQ(guarantee.lines, 280U);
    EXPECT_EQ(guarantee.fewest_of_a_line, 11U);
    EXPECT_EQ(guarantee.fewest_alike, 23U);
    EXPECT_EQ(guarantee.fewest_answers, 2U);
    EXPECT_EQ(guarantee.largest_percent, 78U);
}

TEST_F(Microdata, nobody_of_the_register_can_be_found_in_it) {
    const MicrodataGuarantee& guarantee = export_.file->guarantee;
    EXPECT_EQ(guarantee.unique_before, 280U);
    EXPECT_EQ(guarantee.unique_after, 0U);
    EXPECT_EQ(guarantee.single_matches, 0U);
    EXPECT_EQ(guarantee.few_matches, 0U);
    EXPECT_EQ(guarantee.told_answers, 0U);
}

TEST_F(Microdata, every_line_stands_at_least_five_times) {
    std::map<MicrodataLine, std::size_t> counts;
    for (const MicrodataLine& line : export_.file->lines) {
        ++counts[line];
    }
    EXPECT_THAT(counts, SizeIs(12));
    for (const auto& [line, count] : counts) {
        EXPECT_GE(count, 5U);
    }
}

TEST_F(Microdata, each_row_is_in_it_once) {
    EXPECT_THAT(export_.rows, SizeIs(280));
    EXPECT_TRUE(std::ranges::adjacent_find(export_.rows) == export_.rows.end());
    for (const std::size_t row : export_.rows) {
        EXPECT_LE(snapshot_.rows[row].avslut, domain::make_date(2021, 12, 31).days);
    }
}

TEST_F(Microdata, what_is_in_an_earlier_file_is_not_in_another) {
    testing::Export again = request();
    again.exported.assign(snapshot_.rows.size(), false);
    for (std::size_t i = 0; i < 100; ++i) {
        again.exported[export_.rows[i]] = true;
    }
    const MicrodataResult result = testing::export_year(again);
    EXPECT_EQ(result.exportable, 180U);
    EXPECT_THAT(result.rows, Not(IsEmpty()));
    for (const std::size_t row : result.rows) {
        EXPECT_FALSE(again.exported[row]);
    }
    again.exported.assign(snapshot_.rows.size(), true);
    EXPECT_EQ(testing::export_year(again).refusal, MicrodataRefusal::kNobodyLeft);
}

TEST_F(Microdata, the_tables_of_the_period_come_first) {
    testing::Export other = request();
    other.year = 2020;
    EXPECT_EQ(testing::export_year(other).refusal, MicrodataRefusal::kNotPublished);
}

TEST_F(Microdata, the_failed_condition_is_named) {
    const auto trial = [](const MicrodataConditions& conditions) {
        const MicrodataResult result = testing::export_year(request(conditions));
        EXPECT_EQ(result.refusal, MicrodataRefusal::kNotSafe);
        EXPECT_EQ(result.file, std::nullopt);
        EXPECT_THAT(result.rows, IsEmpty());
        return testing::lines_of_trials(result).front();
    };
    EXPECT_EQ(trial({.combination = 12}), "one: combination 28 0 0");
    EXPECT_EQ(trial({.dropped = 4}), "one: combination 13 0 0");
    EXPECT_EQ(trial({.different = 3}), "one: different 13 50 0");
    EXPECT_EQ(trial({.largest = 60}), "one: largest 13 0 15");
}

TEST_F(Microdata, the_threshold_of_the_policy_is_the_least_k) {
    testing::Export lax = request();
    lax.conditions.combination = 1;
    EXPECT_EQ(testing::export_year(lax).file->conditions.combination, 5U);
}

TEST_F(Microdata, the_same_chance_gives_the_same_file_whatever_the_order_of_the_rows) {
    EXPECT_EQ(testing::export_year(request()).file->lines, export_.file->lines);
    domain::Snapshot turned = snapshot_;
    std::ranges::reverse(turned.rows);
    const MicrodataResult again =
        testing::export_year({.snapshot = turned, .lists = lists_, .release = release_});
    EXPECT_EQ(again.file->lines, export_.file->lines);
}

// Else that a coarser profile was taken would tell of the answers for which the finer ones failed.
TEST_F(Microdata, chance_passes_over_profiles_now_and_then_and_says_so) {
    testing::Export late = request();
    late.coin = 0.9;  // 0.95 * 0.95 of the throws begin with F or before
    const MicrodataResult result = testing::export_year(late);
    EXPECT_THAT(testing::lines_of_trials(result),
                ElementsAre("A: chance 0 0 0",
                            "B: chance 0 0 0",
                            "C: chance 0 0 0",
                            "D: chance 0 0 0",
                            "E: chance 0 0 0",
                            "F: taken 0 0 0"));
    EXPECT_EQ(result.file->lines, export_.file->lines);
    late.coin = 0.999;
    EXPECT_EQ(testing::export_year(late).trials.size(), 8U);
}

TEST_F(Microdata, another_chance_gives_another_order_of_the_same_lines) {
    testing::Export other = request();
    other.seed = 2;
    std::vector<MicrodataLine> lines = testing::export_year(other).file->lines;
    std::vector<MicrodataLine> before = export_.file->lines;
    EXPECT_NE(lines, before);
    std::ranges::sort(lines);
    EXPECT_NE(lines, before) << "the order is that of the lines";
    std::ranges::sort(before);
    EXPECT_EQ(lines, before);
}

TEST_F(Microdata, the_tables_and_the_file_together_give_nothing_away) {
    const audit::Report report =
        testing::examine_together({release_.audit_model, export_.audit_model});
    EXPECT_EQ(testing::disclosures(report), "");
    EXPECT_EQ(report.exit_status(), 0);
    EXPECT_THAT(report.unread, IsEmpty());
}

// Which of these cells count one is nobody's to know, so the model that is given out names none.
TEST_F(Microdata, the_audit_is_asked_about_who_may_be_alone_and_nobody_else) {
    const domain::Snapshot snapshot =
        testing::random_forbund(lists_, 3, {.insatser = 12, .registreringar = 600});
    const ReleaseResult release = testing::publish(snapshot, lists_, 2021);
    std::size_t alone = 0;
    const Policy policy;
    const std::vector<bool> none;
    const MicrodataResult result = compute_microdata({.snapshot = snapshot,
                                                      .lists = lists_,
                                                      .period = domain::year_period(2021),
                                                      .policy = policy,
                                                      .published = release.additions,
                                                      .exported = none,
                                                      .audit =
                                                          [&](const AuditModel& file) {
                                                              alone += file.insiders.size();
                                                              return std::vector<std::string>{};
                                                          },
                                                      .chance = testing::fixed_chance(1)});
    EXPECT_GT(alone, 0U);
    EXPECT_THAT(result.audit_model.insiders, IsEmpty());
}

// Of how many of these years the audit of the only profile refuses the file for an exact number
// that the tables hide.
std::size_t tables_filled_in(const domain::Kodlistor& lists,
                             std::initializer_list<std::uint32_t> seeds,
                             const MicrodataProfile& profile,
                             bool all_columns) {
    std::size_t found = 0;
    for (const std::uint32_t seed : seeds) {
        const domain::Snapshot snapshot =
            testing::random_forbund(lists, seed, {.insatser = 12, .registreringar = 600});
        const ReleaseResult release = testing::publish(snapshot, lists, 2021);
        testing::Export from{.snapshot = snapshot, .lists = lists, .release = release};
        from.profiles = {profile};
        from.conditions.all_columns = all_columns;
        const ProfileTrial trial = testing::export_year(from).trials.front();
        const bool exact =
            !trial.findings.empty() && trial.findings[0].find("EXACT file 1") != std::string::npos;
        found += exact ? 1U : 0U;
    }
    return found;
}

// Everybody has enough alike in kön, but each line tells the reason: the file prints the table of
// reason by kön again, with the numbers that the table hides.
TEST_F(Microdata, alike_in_the_open_columns_only_prints_the_tables_again) {
    const MicrodataProfile fine{"fine", {{"kon", "grov"}, {"anledning", "fin"}}};
    EXPECT_GE(tables_filled_in(lists_, {1, 4, 8, 24}, fine, false), 2U);
}

// Each line stands at least five times, and still some fill in what the tables hide.
TEST_F(Microdata, alike_in_all_columns_may_still_be_too_much_beside_the_tables) {
    EXPECT_GE(tables_filled_in(lists_, {17, 25}, microdata_profiles().back(), true), 1U);
}

}  // namespace
}  // namespace samspar::disclosure
