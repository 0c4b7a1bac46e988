#include "domain/rough_count.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

TEST(RoughCountTest, is_the_same_for_all_counts_of_a_size) {
    EXPECT_EQ(rough_count(1), "1-4");
    EXPECT_EQ(rough_count(4), "1-4");
    EXPECT_EQ(rough_count(5), "5-9");
    EXPECT_EQ(rough_count(19), "10-19");
    EXPECT_EQ(rough_count(20), "20-49");
    EXPECT_EQ(rough_count(99), "50-99");
    EXPECT_EQ(rough_count(100), "100-");
    EXPECT_EQ(rough_count(123'456), "100-");
}

}  // namespace
}  // namespace samspar::domain
