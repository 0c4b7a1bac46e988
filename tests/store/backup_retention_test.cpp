#include "store/backup_retention.h"

#include <gtest/gtest.h>

namespace samspar::store {
namespace {

domain::Instant at(const char* text) {
    return domain::parse_instant(text).value();
}

TEST(BackupRetention, reads_days_weeks_and_months) {
    const auto all = parse_retention("7d,4w,12m");
    ASSERT_TRUE(all);
    EXPECT_EQ(all->days, 7U);
    EXPECT_EQ(all->weeks, 4U);
    EXPECT_EQ(all->months, 12U);
    EXPECT_EQ(parse_retention("3m")->days, 0U);
    for (const char* wrong : {"", "7", "d", "7d,", "7d 4w", "0d", "-1d", "7d,7d", "7y", "99999d"}) {
        EXPECT_FALSE(parse_retention(wrong)) << wrong;
    }
}

TEST(BackupRetention, keeps_the_newest_of_each_day_week_and_month_that_has_any) {
    const std::vector<domain::Instant> made{at("2026-11-30T02:00:00Z"),   // Monday, newest
                                            at("2026-11-29T22:00:00Z"),   // Sunday
                                            at("2026-11-29T02:00:00Z"),   // Sunday, earlier
                                            at("2026-11-24T02:00:00Z"),   // Tuesday, that week
                                            at("2026-11-01T02:00:00Z"),   // that month
                                            at("2026-10-31T02:00:00Z"),   // the month before
                                            at("2025-01-01T02:00:00Z")};  // long ago
    EXPECT_EQ(which_stay(made, {.days = 2, .weeks = 0, .months = 0}),
              (std::vector<bool>{true, true, false, false, false, false, false}));
    EXPECT_EQ(which_stay(made, {.days = 0, .weeks = 2, .months = 0}),
              (std::vector<bool>{true, true, false, false, false, false, false}));
    EXPECT_EQ(which_stay(made, {.days = 1, .weeks = 0, .months = 3}),
              (std::vector<bool>{true, false, false, false, false, true, true}));
    EXPECT_EQ(which_stay(made, {.days = 99, .weeks = 0, .months = 0}),
              (std::vector<bool>{true, true, false, true, true, true, true}));
}

TEST(BackupRetention, always_keeps_the_newest) {
    EXPECT_EQ(which_stay({at("2026-11-01T02:00:00Z"), at("2026-11-02T02:00:00Z")}, {}),
              (std::vector<bool>{false, true}));
    EXPECT_TRUE(which_stay({}, {.days = 7}).empty());
}

}  // namespace
}  // namespace samspar::store
