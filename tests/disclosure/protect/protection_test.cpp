#include "disclosure/protect/protection.h"

#include <gtest/gtest.h>

#include "disclosure/protect/table.h"

namespace samspar::disclosure {
namespace {

class ProtectionTest : public ::testing::Test {
protected:
    ProtectionResult run(ShownTotals& table) const {
        for (RegistryCell& cell : table.cells) {
            cell.small = !cell.frozen && cell.expected < policy.threshold;
            if (cell.small) {
                cell.high = policy.threshold - 1;
            } else if (!cell.frozen) {
                cell.low = policy.threshold;
            }
        }
        return protect(table.cells, table.model(), {}, {policy, defences, kNoKon}, {});
    }
    static std::size_t hidden(const ShownTotals& table) {
        std::size_t number = 0;
        for (const RegistryCell& cell : table.cells) {
            number += cell.hidden ? 1U : 0U;
        }
        return number;
    }

    static constexpr std::uint16_t kNoKon = 99;
    Policy policy;
    Defences defences;
};

TEST_F(ProtectionTest, a_table_without_small_counts_is_shown_whole) {
    ShownTotals table{{{5, 9}, {10, 13}}};
    const ProtectionResult result = run(table);
    EXPECT_TRUE(result.failed.empty());
    EXPECT_EQ(hidden(table), 0U);
    EXPECT_EQ(result.programs, 0U);
}

// With totals shown, one small cell takes three others with it, so that nobody can subtract.
TEST_F(ProtectionTest, a_small_count_takes_with_it_what_would_tell_it) {
    ShownTotals table{{{15, 2, 20}, {30, 13, 40}}};
    EXPECT_TRUE(run(table).failed.empty());
    EXPECT_TRUE(table.cells[table.at(0, 1)].hidden);
    EXPECT_TRUE(table.cells[table.at(1, 1)].hidden);
    EXPECT_EQ(hidden(table), 4U);
}

TEST_F(ProtectionTest, without_that_only_the_small_one_is_hidden) {
    defences.secondary = false;
    ShownTotals table{{{15, 2, 20}, {30, 13, 40}}};
    EXPECT_TRUE(run(table).failed.empty());
    EXPECT_EQ(hidden(table), 1U);
}

// 1 and 3 are together four, as everybody can work out: the one person of the first knows the
// other.
TEST_F(ProtectionTest, whoever_is_alone_in_her_cell_needs_a_third_one_to_be_hidden) {
    ShownTotals table{{{1, 3, 30, 40}, {50, 60, 70, 80}}};
    EXPECT_TRUE(run(table).failed.empty());
    EXPECT_GE(hidden(table), 6U);
    policy.insider = false;
    ShownTotals without{{{1, 3, 30, 40}, {50, 60, 70, 80}}};
    EXPECT_TRUE(run(without).failed.empty());
    EXPECT_EQ(hidden(without), 4U);
}

// 2 and 1 are the whole column: it holds three, so neither can be four.
TEST_F(ProtectionTest, a_cell_that_its_totals_hold_too_narrow_fails) {
    ShownTotals table{{{15, 2}, {30, 1}}};
    EXPECT_FALSE(run(table).failed.empty());
}

}  // namespace
}  // namespace samspar::disclosure
