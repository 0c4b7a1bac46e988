// Tables and a file of single registreringar together, over random förbund-years.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "disclosure/exported_year.h"
#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

constexpr std::uint32_t kYears = 20;

struct Year {
    explicit Year(std::uint32_t seed)
        : snapshot(testing::random_forbund(lists, seed, {.insatser = 12, .registreringar = 600})),
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
        const MicrodataGuarantee& guarantee = result.file->guarantee;
        EXPECT_GE(guarantee.fewest_of_a_line, 5U) << "seed " << seed;
        EXPECT_GE(guarantee.fewest_answers, 2U) << "seed " << seed;
        EXPECT_LE(guarantee.largest_percent, 90U) << "seed " << seed;
        EXPECT_LE(guarantee.dropped * 20, result.exportable) << "seed " << seed;
        EXPECT_EQ(guarantee.single_matches + guarantee.few_matches + guarantee.told_answers, 0U);
    }
    EXPECT_GE(files, 15U);
}

// So that the test above can fail: with no audit some files give the tables away, or those who
// were left out.
TEST(RandomMicrodata, without_the_joint_audit_it_finds_something) {
    std::size_t found = 0;
    for (const std::uint32_t seed : {3U, 5U, 7U, 14U}) {
        const Year year(seed);
        const MicrodataResult result = testing::export_year(year.request(false));
        found += year.findings(result).empty() ? 0U : 1U;
    }
    EXPECT_GE(found, 2U);
}

}  // namespace
}  // namespace samspar::disclosure
