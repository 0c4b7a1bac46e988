#include "disclosure/microdata/left_out.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "disclosure/microdata/small_source.h"

namespace samspar::disclosure {
namespace {

using Answers = std::vector<std::optional<std::uint16_t>>;

class LeftOutTest : public ::testing::Test {
protected:
    LeftOutTest() {
        people.add(3, 0, 0);
        people.add(1, 1, 1);
        people.add_row(1, 2, 4);  // the man again
    }
    std::vector<LeftOutCell> cells() const {
        return left_out_cells(people.columns, people.lines());
    }
    LeftOutCell cell(const Answers& answers) const {
        const auto all = cells();
        return *std::ranges::find(all, answers, &LeftOutCell::answers);
    }

    SmallSource people;
    Ledger published;
};

TEST_F(LeftOutTest, every_combination_of_answers_is_counted_and_so_is_no_answer) {
    EXPECT_EQ(cells().size(), 9U);  // kvinna, man, all; arbete, annat, all
    EXPECT_EQ(cell({std::nullopt, std::nullopt}).rows, 5U);
    EXPECT_EQ(cell({0, std::nullopt}).rows, 3U);
    EXPECT_EQ(cell({0, 1}).rows, 0U);
    EXPECT_EQ(cell({0, 1}).crossed(), 2U);
    EXPECT_EQ(cell({0, 1}).line(), (MicrodataLine{0, 1}));
}

TEST_F(LeftOutTest, a_group_is_written_as_its_answers_together) {
    EXPECT_EQ(audit_code(people.space, people.columns[1], 1), "flytt+sjukdom");
    const AuditModel::Key key = audit_key(people.space, "u", people.columns, cell({1, 1}));
    EXPECT_EQ(key.codes,
              (std::vector<std::pair<std::string, std::string>>{{"kon", "man"},
                                                                {"anledning", "flytt+sjukdom"}}));
    EXPECT_EQ(left_out_universe(domain::year_period(2021)), "utelamnade 2021");
}

// The table says how many men ended; the file says how many of them it holds.
TEST_F(LeftOutTest, a_small_number_left_out_is_told_where_the_table_shows_the_whole) {
    published.cells = {{1, "avslutade 2021", "kon=man", LedgerState::kShown, 12},
                       {1, "avslutade 2021", "kon=kvinna", LedgerState::kHidden, std::nullopt}};
    EXPECT_EQ(told_by_subtraction(
                  people.space, published, domain::year_period(2021), people.columns, cells(), 5),
              (std::vector<std::string>{"left out kon=man"}));
    EXPECT_TRUE(told_by_subtraction(
                    people.space, published, domain::year_period(2021), people.columns, cells(), 2)
                    .empty());
}

TEST_F(LeftOutTest, a_count_is_shown_only_where_a_table_asks_the_same_questions) {
    published.cells = {{1, "avslutade 2021", "kon=man", LedgerState::kShown, 12}};
    const std::vector<LeftOutCell> all = cells();
    const std::vector<bool> beside =
        beside_a_table(published, domain::year_period(2021), people.columns, all);
    const AuditModel::Table table =
        left_out_table(people.space, domain::year_period(2021), people.columns, all, beside, 3);
    ASSERT_EQ(table.cells.size(), 9U);
    const auto count = [&](const std::vector<std::string>& codes) {
        return std::ranges::find(table.cells, codes, &AuditModel::Cell::codes)->count;
    };
    EXPECT_EQ(count({"kvinna", "*"}), 3);
    EXPECT_EQ(count({"*", "*"}), 5);
    EXPECT_EQ(count({"man", "*"}), std::nullopt);     // two
    EXPECT_EQ(count({"*", "arbete"}), std::nullopt);  // no table by reason
}

}  // namespace
}  // namespace samspar::disclosure
