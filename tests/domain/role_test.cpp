#include "domain/role.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

constexpr RoleSet kHandlaggare = role_bit(Role::kHandlaggare);
constexpr RoleSet kInsatsansvarig = role_bit(Role::kInsatsansvarig);
constexpr RoleSet kForbund = role_bit(Role::kForbund);
constexpr RoleSet kLasare = role_bit(Role::kLasare);
constexpr RoleSet kGranskare = role_bit(Role::kGranskare);

TEST(RoleTest, names_read_back) {
    for (const Role role : all_roles()) {
        EXPECT_EQ(parse_role(to_string(role)), role);
    }
    EXPECT_EQ(to_string(Role::kHandlaggare), "handlaggare");
    EXPECT_EQ(parse_role("drift"), std::nullopt);
}

TEST(RoleTest, who_sees_persons_does_not_administer) {
    EXPECT_TRUE(may_be_combined(kHandlaggare, false));
    EXPECT_FALSE(may_be_combined(kHandlaggare | kForbund, false));
    EXPECT_FALSE(may_be_combined(kHandlaggare | kInsatsansvarig, false));
    EXPECT_TRUE(may_be_combined(kForbund | kInsatsansvarig | kLasare, false));
}

TEST(RoleTest, who_reads_the_log_does_nothing_else) {
    EXPECT_TRUE(may_be_combined(kGranskare, false));
    EXPECT_FALSE(may_be_combined(kGranskare | kLasare, false));
    EXPECT_FALSE(may_be_combined(kGranskare | kForbund, true));
}

TEST(RoleTest, a_training_store_lets_one_user_practise_all) {
    EXPECT_TRUE(may_be_combined(kHandlaggare | kForbund | kInsatsansvarig, true));
    EXPECT_FALSE(may_be_combined(0, true));
}

}  // namespace
}  // namespace samspar::domain
