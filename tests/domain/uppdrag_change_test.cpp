#include "domain/uppdrag_change.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

const Date kDayOfChange = make_date(2026, 11, 22);

Uppdrag row(std::int64_t insats, const char* from, const char* to = "") {
    return {{1}, {insats}, parse_date(from).value(), parse_date(to)};
}

// `7 2026-01-01 -` for each that stands afterwards.
std::string standing(const UppdragDecision& decision) {
    std::string text;
    for (const Uppdrag& one : decision.after) {
        text += (text.empty() ? "" : ", ") + std::to_string(one.insats.value) + " " +
                to_string(one.from) + " " + (one.to ? to_string(*one.to) : "-");
    }
    return text;
}

std::string decided(const std::vector<Uppdrag>& before,
                    const std::vector<Uppdrag>& wanted,
                    const std::optional<std::vector<InsatsId>>& within = std::nullopt) {
    return standing(decide_uppdrag(before, wanted, within, kDayOfChange));
}

TEST(DecideUppdrag, ends_yesterday_what_is_left_out_and_keeps_what_is_over) {
    const std::vector<Uppdrag> before{row(7, "2025-01-01", "2025-12-31"), row(7, "2026-01-01")};
    EXPECT_EQ(decided(before, {}), "7 2025-01-01 2025-12-31, 7 2026-01-01 2026-11-21");
    EXPECT_EQ(decided(before, {before[1]}), "7 2025-01-01 2025-12-31, 7 2026-01-01 -");
}

// They stand no more; that they were given is kept by the store (tests/acts/uppdrag_test.cpp).
TEST(DecideUppdrag, leaves_no_day_of_what_began_today_or_has_not_begun) {
    EXPECT_EQ(decided({row(7, "2026-11-22")}, {}), "");
    EXPECT_EQ(decided({row(7, "2027-01-01")}, {}), "");
    const auto decision = decide_uppdrag(
        std::vector{row(7, "2027-01-01")}, std::vector<Uppdrag>{}, std::nullopt, kDayOfChange);
    EXPECT_EQ(decision.ended.size(), 1U);
    EXPECT_FALSE(decision.changes_nothing());
}

TEST(DecideUppdrag, touches_nothing_outside_the_insatser_it_is_for) {
    const std::vector<Uppdrag> before{row(7, "2026-01-01"), row(8, "2026-01-01")};
    EXPECT_EQ(decided(before, {}, {{{7}}}), "7 2026-01-01 2026-11-21, 8 2026-01-01 -");
    EXPECT_EQ(decided(before, {row(7, "2026-11-22")}, {{{7}}}),
              "7 2026-01-01 2026-11-21, 7 2026-11-22 -, 8 2026-01-01 -");
}

TEST(DecideUppdrag, tells_apart_what_gives_more_from_what_gives_less) {
    const auto gives = [](const Uppdrag& before, const Uppdrag& wanted) {
        return gives_more(
            decide_uppdrag(std::vector{before}, std::vector{wanted}, std::nullopt, kDayOfChange));
    };
    const Uppdrag ending = row(7, "2026-01-01", "2026-12-31");
    EXPECT_FALSE(gives(ending, ending));
    EXPECT_FALSE(gives(ending, row(7, "2026-01-01", "2026-11-30")));
    EXPECT_FALSE(gives(row(7, "2026-01-01"), ending));
    EXPECT_TRUE(gives(ending, row(7, "2026-01-01", "2027-01-01")));
    EXPECT_TRUE(gives(ending, row(7, "2026-01-01")));
    EXPECT_TRUE(gives(ending, row(8, "2026-11-22")));
}

TEST(CheckUppdragDays, leaves_days_that_are_over_as_they_were) {
    const std::vector<Uppdrag> before{row(7, "2025-01-01", "2025-12-31"), row(8, "2026-01-01")};
    const auto code = [&](const Uppdrag& wanted) {
        const FieldErrors errors = check_uppdrag_days(before, std::vector{wanted}, kDayOfChange);
        return errors.empty() ? std::string()
                              : errors[0].field + ":" + std::string(errors[0].code.text()) + " " +
                                    errors[0].limit.value_or("");
    };
    EXPECT_EQ(code(row(9, "2026-11-22")), "");
    EXPECT_EQ(code(row(9, "2026-11-21")), "uppdrag:in_past 2026-11-22");
    EXPECT_EQ(code(before[0]), "");
    EXPECT_EQ(code(row(7, "2025-01-01")), "uppdrag:in_past 2026-11-22");  // lives again
    EXPECT_EQ(code(row(8, "2026-01-01", "2026-11-21")), "");
    EXPECT_EQ(code(row(8, "2026-01-01", "2026-11-20")), "uppdrag:in_past 2026-11-21");
}

}  // namespace
}  // namespace samspar::domain
