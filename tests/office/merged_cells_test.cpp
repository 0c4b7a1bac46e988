#include "office/merged_cells.h"

#include <gtest/gtest.h>

#include "office/unreadable.h"

namespace samspar::office {
namespace {

MergedRange range(std::string_view text) {
    return merged_range(text).value();
}

TEST(CellPlace, is_read_from_letters_and_digits) {
    EXPECT_EQ(cell_place("A1"), (CellPlace{1, 0}));
    EXPECT_EQ(cell_place("$AB$12"), (CellPlace{12, 27}));
    EXPECT_EQ(cell_place("XFD1048576"), (CellPlace{1'048'576, 16'383}));
    for (const char* text : {"",
                             "A",
                             "1",
                             "A0",
                             "XFE1",
                             "AAAA1",
                             "A1048577",
                             "A1x",
                             "A-1",
                             "A99999999999999999999",
                             "Å1"}) {
        EXPECT_FALSE(cell_place(text)) << text;
    }
}

TEST(CellPlace, letters_of_a_column) {
    EXPECT_EQ(column_letters(0), "A");
    EXPECT_EQ(column_letters(25), "Z");
    EXPECT_EQ(column_letters(26), "AA");
    EXPECT_EQ(column_letters(16'383), "XFD");
}

TEST(MergedCells, all_but_the_first_of_a_range_lie_under_it) {
    MergedCells cells({range("B2:C3"), range("A5:A6")});
    EXPECT_FALSE(cells.covers({1, 1}));
    EXPECT_FALSE(cells.covers({2, 1}));
    EXPECT_TRUE(cells.covers({2, 2}));
    EXPECT_FALSE(cells.covers({2, 3}));
    EXPECT_TRUE(cells.covers({3, 1}));
    EXPECT_FALSE(cells.covers({4, 1}));
    EXPECT_FALSE(cells.covers({5, 0}));
    EXPECT_TRUE(cells.covers({6, 0}));
    EXPECT_FALSE(cells.covers({6, 1}));
}

TEST(MergedCells, one_range_may_come_where_another_ended) {
    MergedCells cells({range("B1:B2"), range("A3:C4"), range("D1:D9"), range("B5:C5")});
    EXPECT_TRUE(cells.covers({2, 1}));
    EXPECT_TRUE(cells.covers({3, 1}));
    EXPECT_TRUE(cells.covers({4, 0}));
    EXPECT_FALSE(cells.covers({5, 1}));
    EXPECT_TRUE(cells.covers({5, 2}));
    EXPECT_TRUE(cells.covers({9, 3}));
}

TEST(MergedCells, ranges_over_each_other_are_refused) {
    MergedCells cells({range("A1:C3"), range("B2:D4")});
    EXPECT_TRUE(cells.covers({1, 1}));
    EXPECT_THROW((void)cells.covers({2, 1}), Unreadable);
}

}  // namespace
}  // namespace samspar::office
