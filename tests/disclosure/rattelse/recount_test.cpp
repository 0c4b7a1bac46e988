#include "disclosure/rattelse/recount.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

using Kind = RecountClass::Kind;

TEST(RecountTest, a_count_that_differs_by_the_threshold_is_corrected) {
    EXPECT_EQ(class_of(30, 35, 5), (RecountClass{Kind::kCorrected, true, 35, kNoLimit}));
    EXPECT_EQ(class_of(30, 25, 5), (RecountClass{Kind::kCorrected, false, 5, 25}));
    EXPECT_EQ(class_of(5, 10, 5), (RecountClass{Kind::kCorrected, true, 10, kNoLimit}));
}

TEST(RecountTest, a_count_that_differs_by_one_less_stands_whatever_it_is) {
    for (std::int64_t now = 26; now <= 34; ++now) {
        EXPECT_EQ(class_of(30, now, 5), (RecountClass{Kind::kStands, false, 26, 34})) << now;
    }
}

TEST(RecountTest, a_count_that_has_come_under_the_threshold_is_withdrawn) {
    for (std::int64_t now = 0; now < 5; ++now) {
        EXPECT_EQ(class_of(12, now, 5), (RecountClass{Kind::kWithdrawn, false, 0, 4})) << now;
    }
    EXPECT_EQ(class_of(9, 4, 5), (RecountClass{Kind::kWithdrawn, false, 0, 4}));
}

// Eight that are five fewer are three at the most: four values, and who they are is too near.
TEST(RecountTest, of_a_count_near_the_threshold_nobody_learns_that_it_has_become_less) {
    for (std::int64_t now = 0; now <= 12; ++now) {
        EXPECT_EQ(class_of(8, now, 5), (RecountClass{Kind::kStands, false, 0, 12})) << now;
    }
    EXPECT_EQ(class_of(8, 13, 5).kind, Kind::kCorrected);
}

// What is known of a count never has fewer values than the threshold.
TEST(RecountTest, every_class_is_as_wide_as_the_threshold_or_tells_a_number_of_it_or_more) {
    for (const std::int64_t t : {3, 5, 10}) {
        for (std::int64_t before = t; before < 4 * t; ++before) {
            for (std::int64_t now = 0; now < 6 * t; ++now) {
                const RecountClass known = class_of(before, now, t);
                EXPECT_LE(known.low, now);
                EXPECT_GE(known.high, now);
                if (known.kind != Kind::kCorrected) {
                    EXPECT_GE(known.high - known.low + 1, t) << before << " " << now;
                } else {
                    EXPECT_GE(now, t);
                }
            }
        }
    }
}

}  // namespace
}  // namespace samspar::disclosure
