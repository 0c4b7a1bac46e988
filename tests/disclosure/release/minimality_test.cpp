// The minimality attack against the program, and against programs that look.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "disclosure/minimality/attack.h"
#include "disclosure/minimality/counted_region.h"
#include "disclosure/minimality/rest_row.h"
#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "statistics/snapshot_text.h"

namespace samspar::testing {
namespace {

constexpr double kRatioOfTheorem = 20;

struct Small {
    int threshold = 5;
    std::uint32_t seed = 1;
    int registreringar = 120;
};

class Minimality : public ::testing::TestWithParam<Small> {
protected:
    domain::Kodlistor lists = test_lists();
    History history{lists};

    void make(const Small& year) {
        history.policy = policy_of(year.threshold, year.threshold - 1);
        history.seed = year.seed;
        history.registered = {random_forbund(
            lists, year.seed, {.insatser = 6, .registreringar = year.registreringar})};
    }
    Press press() const { return press_of_program(lists, history.policy); }
};

TEST_P(Minimality, tells_of_no_hidden_count_of_a_small_release_more_than_is_printed) {
    constexpr std::size_t kMostVectors = 60;
    make(GetParam());
    Attack attack(history, press());
    ASSERT_FALSE(attack.refused());
    std::size_t same = 0;
    for (const disclosure::PublishedTable& table : attack.releases().back().release->tables()) {
        const auto vectors = attack.attack_table(table.id(), kMostVectors);
        if (vectors) {
            EXPECT_TRUE(vectors->others.empty()) << table.id() << ": " << vectors->others.front();
            EXPECT_EQ(vectors->same + vectors->impossible, vectors->all) << table.id();
            same += vectors->same;
        }
    }
    EXPECT_GE(same, 3U);
    const Attacked found = attack.attack_all();
    EXPECT_TRUE(found.findings.empty()) << found.findings.front();
    EXPECT_EQ(found.exact, 0U);
    EXPECT_GE(found.may_be_small, 1U);
    EXPECT_GE(found.least_kept, static_cast<std::size_t>(history.policy.threshold));
    EXPECT_EQ(found.all_kept, found.known_small);
    EXPECT_LE(found.largest_ratio, kRatioOfTheorem);
    EXPECT_EQ(found.undressed, 0U);
    EXPECT_EQ(found.gave_up, 0U);
}

INSTANTIATE_TEST_SUITE_P(Years,
                         Minimality,
                         ::testing::Values(Small{3, 101, 100},
                                           Small{3, 102, 100},
                                           Small{5, 102, 120},
                                           Small{5, 101, 120},
                                           Small{5, 105, 120},
                                           Small{5, 106, 120},
                                           Small{10, 101, 200},
                                           Small{10, 106, 200}));

class Minimalities : public Minimality {};

// Made at a later step by lot: of another population the same release may be certain.
TEST_F(Minimalities, of_a_release_by_lot_differ_by_no_more_than_twenty) {
    make({5, 105, 120});
    history.seed = 1;
    Attack attack(history, press(), 2);
    ASSERT_FALSE(attack.refused());
    ASSERT_EQ(attack.releases()[0].report.step, 2U);
    const Attacked found = attack.attack_all();
    EXPECT_TRUE(found.findings.empty()) << found.findings.front();
    EXPECT_GT(found.largest_ratio, 1.0);
    EXPECT_LE(found.largest_ratio, kRatioOfTheorem * (1 + 1e-9));
}

// Small numbers hidden and nothing else, as before there was a proof.
TEST_F(Minimalities, find_what_plain_suppression_tells) {
    make({5, 102, 120});
    disclosure::Defences only_small;
    only_small.secondary = false;
    Attack attack(history, [&](const auto& registered, int year, const auto& earlier, std::size_t) {
        return disclosure::compute_release({.snapshot = registered,
                                            .lists = lists,
                                            .period = domain::year_period(year),
                                            .policy = history.policy,
                                            .earlier = earlier,
                                            .defences = only_small});
    });
    ASSERT_FALSE(attack.refused());
    const Attacked found = attack.attack_all();
    EXPECT_GE(found.exact, 1U);
    EXPECT_FALSE(found.findings.empty());
}

// All that is printed is safe, but chance is not chance: it looks at one hidden count.
TEST_F(Minimalities, find_a_throw_that_looks_at_a_hidden_count) {
    make({5, 102, 120});
    const Attack honest(history, press());
    ASSERT_FALSE(honest.refused());
    const KnownPopulations known({honest.releases()[0].proof_model}, 1);
    const auto secret = std::ranges::find_if(known.hidden(), &HiddenCount::known_small);
    ASSERT_NE(secret, known.hidden().end());
    const auto count = [&](const domain::Snapshot& registered) {
        return CountedHistory(known.publication(), history, {registered}).count(secret->region);
    };
    const audit::Count truth = count(history.registered[0]);
    Attack attack(
        history,
        [&](const domain::Snapshot& registered, int year, const auto& earlier, std::size_t) {
            return press()(registered, year, earlier, count(registered) == truth ? 0 : 2);
        });
    const Attacked found = attack.attack_all();
    EXPECT_GE(found.exact, 1U);
    EXPECT_TRUE(std::ranges::any_of(found.findings, [](const std::string& finding) {
        return finding.find("gives another release") != std::string::npos;
    }));
}

// Everything together, with corrections that a later year shows.
TEST_F(Minimalities, tell_nothing_more_of_three_years_with_late_corrections) {
    history.policy = policy_of(5, 4);
    history.seed = 203;
    history.registered = corrected_years(
        random_forbund(lists, 203, {.insatser = 5, .registreringar = 90, .years = 3}), 203, 3, 2);
    Attack attack(history, press());
    ASSERT_FALSE(attack.refused());
    const Attacked found = attack.attack_all();
    EXPECT_TRUE(found.findings.empty()) << found.findings.front();
    EXPECT_EQ(found.exact, 0U);
    EXPECT_GE(found.may_be_small, 3U);
    EXPECT_GE(found.least_kept, 5U);
}

// Seven were registered late, and the first year is corrected beside the second.
TEST_F(Minimalities, tell_nothing_more_of_a_rattelse) {
    history.policy = policy_of(5, 4);
    history.seed = 302;
    history.registered = corrected_years(
        random_forbund(lists, 302, {.insatser = 5, .registreringar = 90, .years = 2}), 302, 2, 2);
    history.mended = Mended{0, history.registered.back()};
    register_late(history.mended->registered, 7);
    Attack attack(history, press());
    ASSERT_FALSE(attack.refused());
    EXPECT_TRUE(std::ranges::any_of(attack.known().hidden(), [](const HiddenCount& count) {
        return count.label.find(" rattelse 1") != std::string::npos;
    }));
    const Attacked found = attack.attack_all();
    EXPECT_TRUE(found.findings.empty()) << found.findings.front();
    EXPECT_EQ(found.exact, 0U);
    EXPECT_GE(found.may_be_small, 3U);
    EXPECT_GE(found.least_kept, 5U);
}

// 3 000 of each threshold are in the bench. Of fewer than one in twelve the rule and the sum tell
// more by themselves, and the audit stops the release (rest_row_test).
TEST(RestRowRule, leaves_members_their_sizes_but_where_the_sum_is_next_to_the_least) {
    for (const int threshold : {3, 5, 10}) {
        const disclosure::Policy policy = policy_of(threshold, threshold - 1);
        std::mt19937 dice(1);
        int tells = 0;
        for (int row = 0; row < 300; ++row) {
            Sizes sizes(5 + dice() % 5);
            for (std::int64_t& size : sizes) {
                size = static_cast<std::int64_t>(dice() %
                                                 static_cast<std::uint32_t>(6 * threshold + 1));
            }
            bool own = false;
            for (const std::set<std::int64_t>& seen : sizes_of_members(sizes, policy)) {
                ASSERT_FALSE(seen.empty());
                own =
                    own || (*seen.begin() < threshold && static_cast<int>(seen.size()) < threshold);
            }
            tells += own ? 1 : 0;
        }
        EXPECT_LT(tells * 12, 300) << threshold;
    }
}

}  // namespace
}  // namespace samspar::testing
