#include "disclosure/plan/grid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;

// Rows of counts without totals; a negative count is structurally empty.
Grid table(const std::vector<std::vector<double>>& rows, bool sensitive_columns = false) {
    Grid grid;
    const std::size_t width = rows[0].size() + 1;
    grid.sizes = {rows.size() + 1, width};
    grid.sensitive = {false, sensitive_columns};
    grid.counts.assign(grid.sizes[0] * width, 0);
    grid.possible.assign(grid.counts.size(), 1);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const double n = std::max(rows[r][c], 0.0);
            grid.counts[(r + 1) * width + c + 1] = n;
            grid.possible[(r + 1) * width + c + 1] = rows[r][c] >= 0 ? 1 : 0;
            grid.counts[(r + 1) * width] += n;
            grid.counts[c + 1] += n;
            grid.counts[0] += n;
        }
    }
    return grid;
}

// The inner cells, row by row.
std::vector<int> inner(const Grid& grid, const std::vector<std::uint8_t>& hidden) {
    std::vector<int> result;
    for (std::size_t cell = 0; cell < hidden.size(); ++cell) {
        if (grid.is_inner(cell)) {
            result.push_back(hidden[cell]);
        }
    }
    return result;
}

TEST(Grid, counts_under_five_are_sensitive_and_zero_is_one_of_them) {
    const Grid grid = table({{4, 20}, {0, 9}, {5, 6}});
    EXPECT_THAT(inner(grid, sensitive_cells(grid, {}, 0)), ElementsAre(1, 0, 1, 0, 0, 0));
}

// 12 - sqrt(12) is 8.5, and so many are less than the threshold only to who is twice as careful.
TEST(Grid, what_is_expected_must_reach_the_threshold_by_as_many_deviations_as_care_asks) {
    const Grid grid = table({{12, 20}, {30, 40}});
    EXPECT_THAT(inner(grid, sensitive_cells(grid, {}, 1)), ElementsAre(0, 0, 0, 0));
    EXPECT_THAT(inner(grid, sensitive_cells(grid, {}, 2.1)), ElementsAre(1, 0, 0, 0));
    EXPECT_THAT(inner(grid, estimated_holes(grid, {}, 2.1)), ElementsAre(1, 1, 1, 1));
}

TEST(Grid, what_cannot_be_is_not_sensitive) {
    const Grid grid = table({{115, -1}, {30, 20}});
    EXPECT_THAT(inner(grid, sensitive_cells(grid, {}, 0)), ElementsAre(0, 0, 0, 0));
}

TEST(Grid, a_group_that_all_but_one_belong_to_is_sensitive) {
    EXPECT_THAT(
        inner(table({{9, 1}, {7, 8}}, true), sensitive_cells(table({{9, 1}, {7, 8}}, true), {}, 0)),
        ElementsAre(1, 1, 0, 0));
    EXPECT_THAT(inner(table({{9, 1}, {7, 8}}, false),
                      sensitive_cells(table({{9, 1}, {7, 8}}, false), {}, 0)),
                ElementsAre(0, 1, 0, 0));
}

TEST(Grid, a_hole_alone_in_its_row_or_column_needs_another) {
    const Grid grid = table({{3, 20, 30}, {10, 40, 50}, {60, 70, 80}});
    EXPECT_THAT(inner(grid, estimated_holes(grid, {}, 0)), ElementsAre(1, 1, 0, 1, 1, 0, 0, 0, 0));
}

TEST(Grid, holes_with_fewer_than_five_together_need_another) {
    const Grid grid = table({{3, 1, 30}, {10, 40, 50}});
    EXPECT_THAT(inner(grid, estimated_holes(grid, {}, 0)), ElementsAre(1, 1, 1, 1, 1, 1));
}

TEST(Grid, a_merged_line_is_worth_more_than_two_holes) {
    const Grid fine = table({{3, 20}, {10, 40}, {60, 70}});
    const Grid merged = table({{13, 60}, {60, 70}});
    EXPECT_GT(worth(merged, estimated_holes(merged, {}, 0), {}, 1.25),
              worth(fine, estimated_holes(fine, {}, 0), {}, 1.25));
}

// 64 persons in two rows of 32: each is told apart by one bit, though every inner cell is a hole.
TEST(Grid, a_row_whose_total_is_shown_tells_something_in_spite_of_its_holes) {
    const Grid grid = table({{2, 30}, {30, 2}});
    const double holes = 4 * 1.25 * 5 * std::log2(64 / 5.0);
    EXPECT_NEAR(worth(grid, {0, 0, 0, 0, 1, 1, 0, 1, 1}, {}, 1.25), 64 - holes, 1e-9);
}

TEST(Grid, a_table_of_fewer_than_the_threshold_is_worth_nothing) {
    const Grid nobody = table({{0, 0}, {0, 0}});
    const Grid few = table({{1, 1}, {1, 0}});
    EXPECT_EQ(worth(nobody, estimated_holes(nobody, {}, 0), {}, 1.25), 0);
    EXPECT_EQ(worth(few, estimated_holes(few, {}, 0), {}, 1.25), 0);
}

TEST(Grid, detail_without_holes_is_worth_more_than_a_merged_line) {
    const Grid fine = table({{13, 20}, {10, 40}, {60, 70}});
    const Grid merged = table({{23, 60}, {60, 70}});
    EXPECT_GT(worth(fine, estimated_holes(fine, {}, 0), {}, 1.25),
              worth(merged, estimated_holes(merged, {}, 0), {}, 1.25));
}

}  // namespace
}  // namespace samspar::disclosure
