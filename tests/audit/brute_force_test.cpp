// Small random publications, compared with every population there is.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/trial.h"

namespace samspar::audit {
namespace {

using brute_force::Shape;
using brute_force::Trial;

class BruteForceTest : public ::testing::TestWithParam<Shape> {};

TEST_P(BruteForceTest, every_interval_and_verdict_is_that_of_all_populations) {
    std::size_t cells = 0;
    std::size_t with_holes = 0;
    std::set<Verdict> met;
    for (int seed = 1; seed <= GetParam().trials; ++seed) {
        const Trial trial(GetParam(), static_cast<unsigned>(seed));
        const std::string text = trial.text();
        const auto possible = trial.possible();
        const Report report = examine(std::vector{text});
        ASSERT_TRUE(report.errors.empty()) << text << report_text(report);
        ASSERT_EQ(report.cells.size(), possible.size()) << text;
        for (const CellFinding& cell : report.cells) {
            const std::set<Count>& values = possible.at(cell.label);
            ASSERT_EQ(cell.lowest, *values.begin()) << seed << cell.label << text;
            ASSERT_EQ(cell.highest, *values.rbegin()) << seed << cell.label << text;
            ASSERT_EQ(cell.verdict, trial.verdict_of(values)) << seed << cell.label << text;
            ASSERT_TRUE(cell.lowest_proven && cell.highest_proven);
            if (!cell.values.empty()) {
                ASSERT_EQ(std::set<Count>(cell.values.begin(), cell.values.end()), values);
                ++with_holes;
            }
            met.insert(cell.verdict);
            ++cells;
        }
    }
    // The comparison is worth something only if the trials are of all kinds.
    EXPECT_GT(cells, static_cast<std::size_t>(5 * GetParam().trials));
    EXPECT_GT(with_holes, 0U);
    EXPECT_THAT(met,
                ::testing::UnorderedElementsAre(Verdict::kOk,
                                                Verdict::kOkLarge,
                                                Verdict::kExact,
                                                Verdict::kNarrow,
                                                Verdict::kRevealed));
}

INSTANTIATE_TEST_SUITE_P(Shapes,
                         BruteForceTest,
                         ::testing::Values(Shape{{2, 2, 2}, 8, 300}, Shape{{3, 2, 2}, 7, 200}),
                         [](const auto& test) {
                             return "LeavesInTheFirst" + std::to_string(test.param.leaves[0]);
                         });

}  // namespace
}  // namespace samspar::audit
