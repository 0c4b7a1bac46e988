#include "disclosure/plan/layout.h"

#include <gtest/gtest.h>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

class LayoutTest : public ::testing::Test {
protected:
    Layout layout() { return make_layout(forbund.planning(), plan); }
    // `matt kon kategori` of every column.
    std::vector<std::string> columns() {
        std::vector<std::string> result;
        for (const LayoutColumn& column : layout().columns) {
            result.push_back(column.matt + " " + column.kon + " " + column.kategori);
        }
        return result;
    }
    Axis kon() const { return {forbund.kon, {{"kvinna", "Kvinna", {0}}, {"man", "Man", {1}}}}; }
    Axis status() const {
        return {forbund.space.find_dimension(names::kStatus),
                {{"avslutad", "", {0}}, {"pagaende", "", {1}}}};
    }

    testing::SmallForbund forbund;
    TableDesign design{.id = "t",
                       .rows = {names::kAlder},
                       .parts = {{Counted::kAktuella, {}}, {Counted::kAktuella, {}}}};
    TablePlan plan = forbund.ages(design, {{0}, {1, 2}});
};

TEST_F(LayoutTest, rows_are_the_categories_and_their_total) {
    const Layout made = layout();
    ASSERT_EQ(made.rows.size(), 3U);
    EXPECT_EQ(made.rows[1].code, "30-49+50-");
    EXPECT_TRUE(made.rows[1].merged);
    EXPECT_FALSE(made.rows[1].total);
    EXPECT_EQ(made.rows[2].code, "*");
    EXPECT_TRUE(made.rows[2].total);
    EXPECT_TRUE(made.rows[2].factors.empty());
}

TEST_F(LayoutTest, the_total_of_a_split_comes_last) {
    plan.parts = {{forbund.aktuella, {kon()}}};
    EXPECT_EQ(columns(),
              (std::vector<std::string>{"aktuella kvinna *", "aktuella man *", "aktuella * *"}));
    EXPECT_EQ(layout().columns[0].whole, 2U);
    EXPECT_EQ(layout().columns[2].whole, 2U);
}

TEST_F(LayoutTest, parts_of_the_flow_are_measures_behind_their_sum_which_stands_once) {
    plan.parts = {{forbund.aktuella, {}}, {forbund.aktuella, {status()}}};
    EXPECT_EQ(columns(),
              (std::vector<std::string>{"aktuella * *", "avslutade * *", "utgaende * *"}));
}

TEST_F(LayoutTest, two_axes_are_groups_of_columns_each_with_its_total) {
    const Axis ages{forbund.alder, {{"ung", "Unga", {0}}, {"aldre", "Äldre", {1, 2}}}};
    plan.rows = {forbund.insats, {{"Bred", "Bred", {0}}, {"Lyra", "Lyra", {1}}}};
    plan.parts = {{forbund.aktuella, {kon(), ages}}};
    const Layout made = layout();
    ASSERT_EQ(made.columns.size(), 9U);
    EXPECT_EQ(made.columns[0].group, "Kvinnor");
    EXPECT_EQ(made.columns[0].label, "Unga");
    EXPECT_EQ(made.columns[0].whole, 2U);
    EXPECT_EQ(made.columns[2].label, "Totalt");
    EXPECT_EQ(made.columns[8].kon, "*");
    EXPECT_EQ(made.columns[8].kategori, "*");
}

TEST_F(LayoutTest, a_cell_counts_those_of_row_and_column_whom_the_table_is_about) {
    plan.parts = {{forbund.aktuella, {kon()}}};
    plan.where = {{forbund.insats, {0}}};
    const Layout made = layout();
    const auto text = [&](std::size_t row, std::size_t column) {
        return forbund.space.text(
            cell_key(forbund.space, plan, made.rows[row], made.columns[column]));
    };
    EXPECT_EQ(text(0, 1), "alder=-29;insats=i1;kon=man");
    EXPECT_EQ(text(2, 2), "insats=i1");
}

}  // namespace
}  // namespace samspar::disclosure
