#include "disclosure/release/public_facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Insatser A, B, C, ... with so many persons each.
PublicFacts facts(const std::vector<std::int64_t>& sizes, int threshold = 5) {
    std::vector<InsatsRow> rows;
    for (const std::int64_t size : sizes) {
        const auto place = static_cast<Leaf>(rows.size());
        rows.push_back({place, std::string(1, static_cast<char>('A' + place)), true, size});
    }
    Policy policy;
    policy.threshold = threshold;
    return public_facts({Population(0, {}), Population(1, {}), Population(2, {}), rows}, policy, 7);
}

std::string unknown(const PublicFacts& facts) {
    std::string names;
    for (const KnownInsats& insats : facts.insatser) {
        names += insats.persons ? "" : insats.namn;
    }
    return names;
}

// `A 0-9`, `ABC 5-` for a bound on a sum, in their order.
std::vector<std::string> bounds(const PublicFacts& facts) {
    std::vector<std::string> result;
    for (const KnownBound& bound : facts.bounds) {
        std::string text;
        EXPECT_EQ(bound.key.universe, 0);
        for (const Leaf leaf : bound.key.factors.at(0).leaves) {
            text += static_cast<char>('A' + leaf);
        }
        EXPECT_EQ(bound.unprinted, text.size() == 1);
        text += " " + std::to_string(bound.low) + "-";
        result.push_back(text + (bound.high == kNoLimit ? "" : std::to_string(bound.high)));
    }
    return result;
}

TEST(PublicFacts, sizes_from_twice_the_threshold_on_are_known) {
    const PublicFacts all = facts({10, 23, 165});
    EXPECT_EQ(unknown(all), "");
    EXPECT_EQ(all.insatser[1].persons, 23);
    EXPECT_THAT(all.bounds, IsEmpty());
    EXPECT_EQ(unknown(facts({6, 23, 165}, 3)), "");
}

TEST(PublicFacts, smaller_ones_are_not_known_and_neither_whether_they_reach_the_threshold) {
    const PublicFacts made = facts({5, 6, 5, 3, 20});
    EXPECT_EQ(unknown(made), "ABCD");
    EXPECT_THAT(bounds(made), ElementsAre("A 0-9", "B 0-9", "C 0-9", "D 0-9", "ABCD 5-"));
    EXPECT_EQ(made.insatser[4].persons, 20);
}

// In steps that double, so that their sum leaves room for the small one.
TEST(PublicFacts, others_keep_company_until_there_are_three) {
    const PublicFacts one = facts({50, 4, 12, 30});
    EXPECT_EQ(unknown(one), "BCD");
    EXPECT_THAT(bounds(one), ElementsAre("B 0-9", "C 10-19", "D 20-39", "BCD 35-"));
    const PublicFacts two = facts({50, 4, 8, 30});
    EXPECT_EQ(unknown(two), "BCD");
    EXPECT_THAT(bounds(two), ElementsAre("B 0-9", "C 0-9", "D 20-39", "BCD 25-"));
}

TEST(PublicFacts, when_all_keep_company_there_is_nobody_more_to_ask) {
    const PublicFacts made = facts({4, 12});
    EXPECT_EQ(unknown(made), "AB");
    EXPECT_THAT(bounds(made), ElementsAre("A 0-9", "B 10-19"));
}

TEST(PublicFacts, three_that_are_too_few_persons_are_joined_by_one_and_that_is_known_of_them) {
    const PublicFacts made = facts({1, 30, 2, 1, 40});
    EXPECT_EQ(unknown(made), "ABCD");
    EXPECT_THAT(bounds(made),
                ElementsAre("A 0-9", "C 0-9", "D 0-9", "ACD 0-4", "B 20-39", "ABCD 24-39"));
}

TEST(PublicFacts, an_insats_with_nobody_is_a_member_like_others) {
    EXPECT_EQ(unknown(facts({0, 4, 0, 3, 30, 40})), "ABCD");
    EXPECT_EQ(unknown(facts({0, 34, 44, 50})), "ABC");
}

// The least that three can be together tells how many each of them is.
TEST(PublicFacts, a_sum_that_tells_its_members_takes_one_more) {
    const PublicFacts made = facts({0, 21, 41, 52, 90});
    EXPECT_EQ(unknown(made), "ABCD");
    EXPECT_THAT(bounds(made),
                ElementsAre("A 0-9", "B 20-39", "C 40-79", "ABC 60-64", "D 40-79", "ABCD 104-139"));
}

// By size, the next that is printed would tell that they are smaller.
TEST(PublicFacts, within_a_step_the_first_of_the_list_keeps_company) {
    EXPECT_EQ(unknown(facts({4, 3, 38, 22, 60})), "ABC");
}

// What is told is true, and the same for all sizes that could stand behind it.
TEST(PublicFacts, every_size_is_within_its_bound_and_only_known_sizes_are_looked_at) {
    std::mt19937 dice(1);
    for (int trial = 0; trial < 2000; ++trial) {
        std::vector<std::int64_t> sizes(3 + dice() % 6);
        for (std::int64_t& size : sizes) {
            size = dice() % 31;
        }
        const PublicFacts made = facts(sizes);
        std::vector<std::int64_t> others = sizes;
        for (const KnownBound& bound : made.bounds) {
            std::int64_t persons = 0;
            for (const Leaf leaf : bound.key.factors.at(0).leaves) {
                persons += sizes[leaf];
            }
            EXPECT_GE(persons, bound.low);
            EXPECT_LE(persons, bound.high);
        }
        // The small ones change places, so all bounds hold.
        std::vector<std::size_t> small;
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            if (sizes[i] < 10) {
                small.push_back(i);
            }
        }
        for (std::size_t i = 0; i + 1 < small.size(); ++i) {
            std::swap(others[small[i]], others[small[i + 1]]);
        }
        const PublicFacts again = facts(others);
        EXPECT_EQ(unknown(again), unknown(made));
        auto one = bounds(made);
        auto other = bounds(again);
        std::ranges::sort(one);
        std::ranges::sort(other);
        EXPECT_EQ(one, other);
    }
}

TEST(PublicFacts, no_bound_tells_the_size_also_when_the_smallest_row_is_no_larger) {
    for (const KnownBound& bound : facts({4, 10, 10, 10, 40}).bounds) {
        EXPECT_LT(bound.low, bound.high);
    }
}

}  // namespace
}  // namespace samspar::disclosure
