// Tables and a file of single registreringar together, over random förbund-years.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "disclosure/exported_year.h"
#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "disclosure/tables_minus_file.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

using ::testing::IsEmpty;

constexpr std::uint32_t kYears = 20;

struct Year {
    explicit Year(std::uint32_t seed)
        : snapshot(testing::with_returning_persons(
              testing::random_forbund(lists, seed, {.insatser = 12, .registreringar = 600}), seed)),
          release(testing::publish(snapshot, lists, 2021)) {}

    testing::Export request(bool audited) const {
        return {.snapshot = snapshot, .lists = lists, .release = release, .audited = audited};
    }
    std::string findings(const MicrodataResult& result) const {
        return testing::disclosures(
            testing::examine_together({release.audit_model, result.audit_model}));
    }

    domain::Kodlistor lists = testing::test_lists();
    domain::Snapshot snapshot;
    ReleaseResult release;
};

TEST(RandomMicrodata, the_auditor_finds_nothing_and_nobody) {
    std::size_t files = 0;
    for (std::uint32_t seed = 1; seed <= kYears; ++seed) {
        const Year year(seed);
        const MicrodataResult result = testing::export_year(year.request(true));
        if (!result.file) {
            continue;
        }
        ++files;
        EXPECT_EQ(year.findings(result), "") << "seed " << seed;
        EXPECT_THAT(
            testing::small_differences(result, year.release.additions, year.snapshot, year.lists),
            IsEmpty())
            << "seed " << seed;
        EXPECT_THAT(
            testing::too_few_persons(result, year.release.additions, year.snapshot, year.lists),
            IsEmpty())
            << "seed " << seed;
        const MicrodataGuarantee& guarantee = result.file->guarantee;
        EXPECT_GE(guarantee.fewest_of_a_line, 5U) << "seed " << seed;
        EXPECT_GE(guarantee.fewest_answers, 2U) << "seed " << seed;
        EXPECT_LE(guarantee.largest_percent, 90U) << "seed " << seed;
        EXPECT_LE(guarantee.dropped * 20, result.exportable) << "seed " << seed;
        EXPECT_EQ(guarantee.single_matches + guarantee.few_matches + guarantee.told_answers, 0U);
    }
    EXPECT_GE(files, 12U);
}

// So that the test above can fail: with no audit some files give the tables away, or those who
// were left out.
TEST(RandomMicrodata, without_the_joint_audit_it_finds_something) {
    std::size_t found = 0;
    std::size_t subtracted = 0;
    for (const std::uint32_t seed : {14U, 24U, 31U, 58U}) {
        const Year year(seed);
        const MicrodataResult result = testing::export_year(year.request(false));
        found += year.findings(result).empty() ? 0U : 1U;
        const auto differences =
            testing::small_differences(result, year.release.additions, year.snapshot, year.lists);
        subtracted += differences.empty() ? 0U : 1U;
    }
    EXPECT_GE(found, 2U);
    EXPECT_GE(subtracted, 2U);
}

// Tables and file of one year, then of the next, everything given out so far beside each other.
std::vector<AuditModel> two_years(const domain::Snapshot& snapshot,
                                  const domain::Kodlistor& lists,
                                  std::size_t& files) {
    Ledger ledger;
    std::vector<AuditModel> given_out;
    const std::vector<bool> none;
    const Policy policy;
    for (const int year : {2021, 2022}) {
        const ReleaseResult release = testing::publish(snapshot, lists, year, ledger);
        ledger.append(release.additions);
        given_out.push_back(release.audit_model);
        const MicrodataAudit audit = [&](const AuditModel& file) {
            return testing::told_beside(given_out, file);
        };
        MicrodataResult made = compute_microdata({.snapshot = snapshot,
                                                  .lists = lists,
                                                  .period = domain::year_period(year),
                                                  .policy = policy,
                                                  .published = ledger,
                                                  .exported = none,
                                                  .audit = audit,
                                                  .chance = testing::fixed_chance(1)});
        if (made.file) {
            ++files;
            EXPECT_THAT(testing::small_differences(made, ledger, snapshot, lists), IsEmpty());
            EXPECT_THAT(testing::too_few_persons(made, ledger, snapshot, lists), IsEmpty());
            given_out.push_back(std::move(made.audit_model));
        }
    }
    return given_out;
}

TEST(RandomMicrodata, two_years_with_their_files_give_nothing_away) {
    std::size_t files = 0;
    const domain::Kodlistor lists = testing::test_lists();
    for (std::uint32_t seed = 2; seed <= 5; ++seed) {
        const domain::Snapshot snapshot = testing::with_returning_persons(
            testing::random_forbund(
                lists, seed, {.insatser = 10, .registreringar = 500, .years = 2}),
            seed);
        const auto given_out = two_years(snapshot, lists, files);
        const audit::Report report = testing::examine_together(given_out);
        EXPECT_EQ(testing::disclosures(report), "") << "seed " << seed;
        EXPECT_EQ(report.exit_status(), 0) << "seed " << seed;
    }
    EXPECT_GE(files, 5U);
}

}  // namespace
}  // namespace samspar::disclosure
