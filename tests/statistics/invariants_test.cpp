// Each rule is broken in tables that are otherwise right, and the checker must say which.

#include "statistics/invariants.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "statistics/compute.h"
#include "statistics/hbs_2021.h"
#include "statistics/snapshot_text.h"

namespace samspar::statistics {
namespace {

using ::testing::HasSubstr;

class Invariants : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        const domain::Kodlistor lists = testing::test_lists();
        right_ = compute(testing::hbs_2021(lists),
                         lists,
                         {.period = domain::year_period(2021), .compare = true});
    }

    void SetUp() override { broken_ = right_; }

    Figure& figure(FigureKey key) {
        if (key.ar.empty()) {
            key.ar = "2021";
        }
        return const_cast<Figure&>(*find_figure(broken_, key));
    }

    Table& table(std::string_view id) { return const_cast<Table&>(*find_table(broken_, id)); }

    // What the checker says; empty when it is content.
    std::string complaint() const {
        try {
            check_invariants(broken_);
        } catch (const InvariantViolation& violation) {
            return violation.what();
        }
        return {};
    }

    static ExactStatistics right_;
    ExactStatistics broken_;
};
ExactStatistics Invariants::right_;

TEST_F(Invariants, hold_for_the_published_year) {
    EXPECT_EQ(complaint(), "");
}

TEST_F(Invariants, name_the_rule_and_the_row) {
    *figure({.tabell = "flode", .insats = "UPIS", .matt = "aktuella"}).antal += 1;
    *figure({.tabell = "flode", .matt = "aktuella"}).antal += 1;
    EXPECT_EQ(complaint(), "the kön do not add up: flode,2021,*,*,*,aktuella,451");
}

TEST_F(Invariants, insatser_add_up_to_the_whole) {
    *figure({.tabell = "flode", .insats = "UPIS", .kon = "man", .matt = "aktuella"}).antal += 1;
    *figure({.tabell = "flode", .insats = "UPIS", .matt = "aktuella"}).antal += 1;
    EXPECT_THAT(complaint(), HasSubstr("the insatser do not add up"));
}

TEST_F(Invariants, categories_add_up_to_the_whole) {
    for (Figure& each : table("alder").figures) {
        const bool under_20 = table("alder").kategorier[each.kategori].code == "-19";
        if (under_20 && each.antal > 0) {
            each.antal = 0;
            each.varde = percent({0, *each.av}, 0);
        }
    }
    EXPECT_THAT(complaint(), HasSubstr("the categories do not add up"));
}

TEST_F(Invariants, a_share_is_what_its_counts_say) {
    Figure& f = figure({.tabell = "arbete_studier", .matt = "till_arbete_studier"});
    EXPECT_EQ(f.varde, (Decimal{35, 0}));
    f.varde = Decimal{36, 0};
    EXPECT_THAT(complaint(), HasSubstr("antal, av and varde do not agree"));
    f.varde = std::nullopt;
    EXPECT_THAT(complaint(), HasSubstr("antal, av and varde do not agree"));
}

TEST_F(Invariants, a_share_is_of_more_than_it_counts_and_a_count_is_not_negative) {
    Figure& share = figure({.tabell = "arbete_studier", .matt = "till_arbete_studier"});
    share.antal = 281;
    share.varde = percent({281, 280}, 0);
    EXPECT_THAT(complaint(), HasSubstr("antal, av and varde do not agree"));
    broken_ = right_;
    figure({.tabell = "flode", .matt = "nya"}).antal = -1;
    EXPECT_THAT(complaint(), HasSubstr("antal, av and varde do not agree"));
}

TEST_F(Invariants, what_does_not_apply_has_no_number) {
    figure({.tabell = "flode", .insats = "Lyra", .matt = "arbetssokande"}).status =
        Status::kEjTillampligt;
    EXPECT_THAT(complaint(), HasSubstr("antal, av and varde do not agree"));
}

TEST_F(Invariants, no_figure_is_there_twice) {
    table("unika").figures.push_back(table("unika").figures.front());
    EXPECT_THAT(complaint(), HasSubstr("a figure exists twice: unika,2021,*,*,*,unika_min"));
}

TEST_F(Invariants, the_new_and_the_ended_are_among_the_current) {
    for (Figure& f : table("flode").figures) {
        if (table("flode").matt[f.matt].code == "nya") {
            f.antal = *f.antal * 10;
        }
    }
    EXPECT_THAT(complaint(), HasSubstr("a part is larger than its whole: flode"));
}

TEST_F(Invariants, unique_persons_are_at_most_the_current) {
    figure({.tabell = "unika", .matt = "unika_max"}).antal = 451;
    EXPECT_THAT(complaint(), HasSubstr("a part is larger than its whole: unika"));
    broken_ = right_;
    figure({.tabell = "unika", .matt = "unika_min"}).antal = 441;
    EXPECT_THAT(complaint(), HasSubstr("a part is larger than its whole: unika"));
}

// Adds one to a measure in every row that its insats and kön add up from, so that only the
// relation to other tables is broken.
void add_one(Table& table, std::string_view matt, const std::vector<std::uint16_t>& insatser) {
    for (Figure& f : table.figures) {
        const bool hit = table.matt[f.matt].code == matt && f.kategori == kAll && f.period == 0 &&
                         (f.kon == kAll || f.kon == 1) &&
                         std::ranges::find(insatser, f.insats) != insatser.end();
        if (hit) {
            *f.antal += 1;
        }
    }
}

TEST_F(Invariants, the_same_figure_is_the_same_in_two_tables) {
    add_one(table("kvarstaende"), "nya", {0, 1});
    EXPECT_THAT(complaint(), HasSubstr("the same figure differs between tables: kvarstaende"));
    broken_ = right_;
    add_one(table("flode_ar"), "aktuella", {0});
    EXPECT_THAT(complaint(), HasSubstr("the same figure differs between tables: flode_ar"));
}

TEST_F(Invariants, what_comes_in_less_what_goes_out_is_what_is_left) {
    add_one(table("kvarstaende"), "utgaende", {0, 1});
    EXPECT_THAT(complaint(), HasSubstr("is not utgående: kvarstaende"));
}

TEST_F(Invariants, what_is_left_of_a_year_is_what_the_next_begins_with) {
    add_one(table("kvarstaende"), "utgaende", {0, 1});
    add_one(table("kvarstaende"), "ingaende", {0, 1});
    EXPECT_THAT(complaint(), HasSubstr("ingående is not utgående of the period before"));
}

TEST_F(Invariants, the_years_of_a_span_add_up_to_it) {
    const domain::Kodlistor lists = testing::test_lists();
    broken_ = compute(testing::hbs_2021(lists),
                      lists,
                      {.period = domain::parse_period("2020-01/2021-12").value()});
    EXPECT_EQ(complaint(), "");
    Table& years = table("flode_ar");
    for (Figure& f : years.figures) {
        const bool ended = years.matt[f.matt].code == "avslutade";
        if (ended && (f.kon == kAll || f.kon == 1) &&
            domain::to_string(broken_.periods[f.period]) == "2020") {
            *f.antal += 1;
        }
    }
    EXPECT_THAT(complaint(), HasSubstr("the years do not add up to the span: flode_ar"));
}

}  // namespace
}  // namespace samspar::statistics
