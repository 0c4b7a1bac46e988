#include "disclosure/release/classes.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();

// Threshold 5. Parts of a whole of two parts are asked about from twelve persons in it on, of three
// parts from sixteen.
class ClassesTest : public ::testing::Test {
protected:
    // Instead of those of the small förbund: women and men of i1 by age.
    void persons(const std::vector<int>& women, const std::vector<int>& men = {0, 0, 0}) {
        Population counted(forbund.aktuella, {forbund.insats, forbund.kon, forbund.alder});
        for (Leaf age = 0; age < 3; ++age) {
            for (int i = 0; i < women[age] + men[age]; ++i) {
                counted.add({0, static_cast<Leaf>(i < women[age] ? 0 : 1), age}, 0);
            }
        }
        forbund.population.aktuella = counted;
    }
    Draft ask(std::vector<TablePlan> plans) const {
        Draft draft = make_draft(forbund.planning(), std::move(plans), {}, {});
        ask_classes(draft, forbund.planning(), forbund.population);
        return draft;
    }
    std::size_t place(const Draft& of, std::string_view key) const {
        return of.registry.find(forbund.key(forbund.aktuella, key)).value();
    }
    // `small 0-4`, `unasked`, `shown 5-`, `total 30`.
    std::string state(const Draft& of, std::string_view key) const {
        const RegistryCell& cell = of.registry.cells()[place(of, key)];
        EXPECT_EQ(cell.hidden, cell.small || cell.unasked) << key;
        const auto whole = [](double value) { return std::to_string(std::lround(value)); };
        return cell.frozen    ? "total " + whole(cell.low)
               : cell.unasked ? "unasked"
                              : (cell.small ? "small " : "shown ") + whole(cell.low) + "-" +
                                    (cell.high == kNone ? "" : whole(cell.high));
    }
    TablePlan by(const Axis& rows, const Axis& columns) const {
        TablePlan plan;
        plan.design = &design;
        plan.rows = rows;
        plan.parts = {{forbund.aktuella, {columns}}};
        return plan;
    }

    testing::SmallForbund forbund;
    TableDesign design{.id = "alder", .rows = {names::kAlder}, .parts = {{Counted::kAktuella, {}}}};
    Axis insatser{forbund.insats, {{"Bred", "Bred", {0}}, {"Lyra", "Lyra", {1}}}};
    Axis kon{forbund.kon, {{"kvinna", "Kvinna", {0}}, {"man", "Man", {1}}}};
    Axis ages{forbund.alder, {{"-29", "-29", {0}}, {"30-49", "30-49", {1}}, {"50-", "50-", {2}}}};
};

TEST_F(ClassesTest, below_the_threshold_is_small_and_a_total_is_its_number) {
    const Draft made = ask({forbund.ages(design, {{0}, {1}, {2}})});
    EXPECT_EQ(state(made, "alder=50-"), "small 0-4");
    EXPECT_EQ(state(made, "alder=30-49"), "shown 5-");
    EXPECT_EQ(state(made, ""), "total 30");
    EXPECT_EQ(made.counts[place(made, "alder=50-")], 3);
    EXPECT_EQ(made.counts[place(made, "")], 30);
}

TEST_F(ClassesTest, the_threshold_itself_is_not_small) {
    persons({20, 5, 4});
    const Draft made = ask({forbund.ages(design, {{0}, {1}, {2}})});
    EXPECT_EQ(state(made, "alder=30-49"), "shown 5-");
    EXPECT_EQ(state(made, "alder=50-"), "small 0-4");
    forbund.policy.threshold = 6;
    EXPECT_EQ(state(ask({forbund.ages(design, {{0}, {1}, {2}})}), "alder=30-49"), "small 0-5");
}

// 23 in i1 are enough for parts, the seven of i2 are not.
TEST_F(ClassesTest, parts_of_too_few_persons_are_hidden_without_asking) {
    const Axis two{forbund.alder, {{"-29", "-29", {0}}, {"30-", "30-", {1, 2}}}};
    const Draft made = ask({by(insatser, two)});
    EXPECT_EQ(state(made, "insats=i2"), "total 7");
    EXPECT_EQ(state(made, "alder=-29;insats=i2"), "unasked");
    EXPECT_EQ(state(made, "alder=30-49,50-;insats=i2"), "unasked");
    EXPECT_EQ(state(made, "insats=i1"), "total 23");
    EXPECT_EQ(state(made, "alder=-29;insats=i1"), "shown 5-");
    // By asking its parts a reader learns what the whole must have.
    EXPECT_EQ(state(made, "alder=-29"), "shown 12-");
    EXPECT_EQ(state(made, "alder=30-49,50-"), "shown 12-");
}

// The group counts as a part of itself, so sixteen are asked for.
TEST_F(ClassesTest, that_parts_are_not_asked_about_tells_how_many_the_whole_can_have) {
    persons({40, 6, 3});
    const std::vector<std::vector<LeafSet>> rows{{{0}, {1}, {2}}, {{0}, {1, 2}}};
    const Draft few = ask({forbund.ages(design, rows[0]), forbund.ages(design, rows[1])});
    EXPECT_EQ(state(few, "alder=30-49,50-"), "shown 5-15");
    EXPECT_EQ(state(few, "alder=30-49"), "unasked");
    EXPECT_EQ(state(few, "alder=50-"), "unasked");
    EXPECT_EQ(state(few, "alder=-29"), "shown 5-");
    persons({40, 13, 3});
    const Draft enough = ask({forbund.ages(design, rows[0]), forbund.ages(design, rows[1])});
    EXPECT_EQ(state(enough, "alder=30-49,50-"), "shown 16-");
    EXPECT_EQ(state(enough, "alder=30-49"), "shown 5-");
    EXPECT_EQ(state(enough, "alder=50-"), "small 0-4");
}

// Of 15 men in three ages two may be small, and then the third has seven.
TEST_F(ClassesTest, more_parts_need_a_larger_whole) {
    persons({30, 30, 30}, {9, 3, 3});
    EXPECT_EQ(state(ask({by(ages, kon)}), "alder=30-49;kon=man"), "unasked");
    EXPECT_EQ(state(ask({by(ages, kon)}), "kon=man"), "shown 5-15");
    persons({30, 30, 30}, {10, 3, 3});
    EXPECT_EQ(state(ask({by(ages, kon)}), "alder=30-49;kon=man"), "small 0-4");
    EXPECT_EQ(state(ask({by(ages, kon)}), "kon=man"), "shown 16-");
}

// i2 is for women: its women are the insats, and the men of i1 are all men.
TEST_F(ClassesTest, a_count_with_two_names_is_asked_about_once) {
    const Draft made = ask({by(insatser, kon)});
    EXPECT_EQ(place(made, "insats=i2;kon=kvinna"), place(made, "insats=i2"));
    EXPECT_EQ(state(made, "insats=i2;kon=kvinna"), "total 7");
    EXPECT_EQ(place(made, "insats=i1;kon=man"), place(made, "kon=man"));
    EXPECT_EQ(state(made, "insats=i1;kon=man"), "small 0-4");
    EXPECT_EQ(state(made, "insats=i1;kon=kvinna"), "shown 5-");
}

TEST_F(ClassesTest, totals_give_way_when_they_must) {
    const TablePlan plan = by(insatser, kon);
    Planning planning = forbund.planning();
    planning.care.totals_give_way = true;
    Draft draft = make_draft(planning, {plan}, {}, {});
    ask_classes(draft, planning, forbund.population);
    EXPECT_EQ(state(draft, ""), "total 30");
    EXPECT_EQ(state(draft, "insats=i2"), "shown 5-");
}

TEST_F(ClassesTest, what_was_settled_before_is_not_asked_about_again) {
    Draft draft = make_draft(forbund.planning(), {forbund.ages(design, {{0}, {1}, {2}})}, {}, {});
    RegistryCell& cell = draft.registry.cells()[place(draft, "alder=50-")];
    cell.settled = true;
    cell.low = 7;
    ask_classes(draft, forbund.planning(), forbund.population);
    EXPECT_EQ(state(draft, "alder=50-"), "shown 7-");
}

// All that is written down of the counts are classes: what is alike in them is alike in all.
// Under 50 in one table, under 30 in the other: nobody prints how many are 30-49.
TEST_F(ClassesTest, what_two_tables_tell_by_difference_is_asked_about_and_never_shown) {
    persons({20, 4, 16});
    const std::vector<TablePlan> two{forbund.ages(design, {{0}, {1, 2}}),
                                     forbund.ages(design, {{0, 1}, {2}})};
    EXPECT_EQ(state(ask(two), "alder=30-49"), "small 0-4");
    persons({20, 14, 6});
    const Draft made = ask(two);
    const RegistryCell& cell = made.registry.cells()[place(made, "alder=30-49")];
    EXPECT_TRUE(cell.hidden);
    EXPECT_FALSE(cell.small);
    EXPECT_EQ(cell.low, 5);
}

// Else a stage would hide again what the one before has told.
TEST_F(ClassesTest, what_earlier_stages_show_in_parts_is_shown) {
    persons({20, 14, 6});
    Draft draft =
        make_draft(forbund.planning(),
                   {forbund.ages(design, {{0}, {1}, {2}}), forbund.ages(design, {{0}, {1, 2}})},
                   {},
                   {});
    for (const std::string_view part : {"alder=30-49", "alder=50-"}) {
        RegistryCell& cell = draft.registry.cells()[place(draft, part)];
        freeze(cell, part == "alder=50-" ? 6 : 14);
        cell.settled = true;
    }
    ask_classes(draft, forbund.planning(), forbund.population);
    EXPECT_EQ(state(draft, "alder=30-49,50-"), "total 20");
    EXPECT_EQ(state(draft, "alder=-29"), "shown 5-");
}

// Its parts are not asked about, since that would tell more of how many it holds.
TEST_F(ClassesTest, of_a_whole_that_an_earlier_stage_hid_nothing_more_is_asked) {
    persons({20, 14, 6}, {1, 1, 1});
    Draft draft = make_draft(forbund.planning(), {by(ages, kon)}, {}, {});
    RegistryCell& whole = draft.registry.cells()[place(draft, "alder=30-49")];
    whole.hidden = whole.settled = true;
    whole.low = 5;
    ask_classes(draft, forbund.planning(), forbund.population);
    EXPECT_EQ(state(draft, "alder=30-49;kon=kvinna"), "unasked");
    EXPECT_EQ(draft.registry.cells()[place(draft, "alder=30-49")].low, 5);
    EXPECT_EQ(draft.registry.cells()[place(draft, "alder=30-49")].high, kNone);
}

TEST_F(ClassesTest, two_populations_of_the_same_classes_and_totals_are_the_same_cells) {
    const auto asked = [&](const std::vector<int>& women, const std::vector<int>& men) {
        persons(women, men);
        return ask({by(ages, kon), forbund.ages(design, {{0}, {1, 2}})});
    };
    const Draft one = asked({12, 15, 10}, {2, 10, 9});
    const Draft other = asked({13, 13, 11}, {4, 6, 11});
    ASSERT_EQ(one.counts.size(), other.counts.size());
    EXPECT_NE(one.counts, other.counts);
    std::size_t small = 0;
    for (std::size_t i = 0; i < one.counts.size(); ++i) {
        const RegistryCell& a = one.registry.cells()[i];
        const RegistryCell& b = other.registry.cells()[i];
        const std::string key = forbund.space.text(a.key);
        EXPECT_EQ(a.key, b.key);
        EXPECT_EQ(a.expected, b.expected) << key;
        EXPECT_EQ(a.low, b.low) << key;
        EXPECT_EQ(a.high, b.high) << key;
        EXPECT_EQ(a.small, b.small) << key;
        EXPECT_EQ(a.unasked, b.unasked) << key;
        EXPECT_EQ(a.hidden, b.hidden) << key;
        EXPECT_EQ(a.frozen, b.frozen) << key;
        small += a.small ? 1U : 0U;
    }
    EXPECT_GT(small, 0U);
}

}  // namespace
}  // namespace samspar::disclosure
