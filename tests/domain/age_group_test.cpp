#include "domain/age_group.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

TEST(AgeGroupTest, each_group_ends_where_its_name_says) {
    const auto group_of = [](int age) { return kAgeGroups[age_group(age)].code; };
    EXPECT_EQ(group_of(15), "-19");
    EXPECT_EQ(group_of(19), "-19");
    EXPECT_EQ(group_of(20), "20-24");
    EXPECT_EQ(group_of(24), "20-24");
    EXPECT_EQ(group_of(29), "25-29");
    EXPECT_EQ(group_of(30), "30-39");
    EXPECT_EQ(group_of(49), "40-49");
    EXPECT_EQ(group_of(59), "50-59");
    EXPECT_EQ(group_of(60), "60-");
    EXPECT_EQ(group_of(2021), "60-");
}

}  // namespace
}  // namespace samspar::domain
