#include "domain/validate_user.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace samspar::domain {
namespace {

User user(std::string name, RoleSet roles) {
    User one;
    one.id = {1};
    one.name = std::move(name);
    one.display_name = "Någon";
    one.roles = roles;
    return one;
}

std::string words(const FieldErrors& errors) {
    std::string all;
    for (const auto& error : errors) {
        all += (all.empty() ? "" : " ") + error.field + ":" + std::string(error.code.text());
    }
    return all;
}

std::string errors(const User& one, const std::vector<User>& others = {}, bool training = false) {
    return words(validate(one, others, training));
}

TEST(ValidateUser, takes_a_name_that_can_be_typed_and_is_not_taken) {
    EXPECT_EQ(errors(user("anna.b", role_bit(Role::kHandlaggare))), "");
    EXPECT_EQ(errors(user("Anna", role_bit(Role::kHandlaggare))), "anvandarnamn:out_of_range");
    EXPECT_EQ(errors(user("a", role_bit(Role::kHandlaggare))), "anvandarnamn:out_of_range");
    EXPECT_EQ(errors(user(std::string(41, 'a'), role_bit(Role::kLasare))),
              "anvandarnamn:out_of_range");
    EXPECT_EQ(
        errors(user("anna", role_bit(Role::kLasare)), {user("anna", role_bit(Role::kForbund))}),
        "anvandarnamn:taken");
}

TEST(ValidateUser, takes_no_identity_for_a_name) {
    User one = user("bo", role_bit(Role::kLasare));
    one.display_name = "bo@example.se";
    EXPECT_EQ(errors(one), "namn:looks_like_identity");
    one.display_name = "  ";
    one.organisation = "19811228-9874";
    EXPECT_EQ(errors(one), "namn:required organisation:looks_like_identity");
}

TEST(ValidateUser, takes_roles_that_go_together_and_in_a_training_store_more) {
    const RoleSet both = role_bit(Role::kHandlaggare) | role_bit(Role::kForbund);
    EXPECT_EQ(errors(user("anna", 0)), "roller:required");
    EXPECT_EQ(errors(user("anna", both)), "roller:combination_not_allowed");
    EXPECT_EQ(errors(user("anna", both), {}, true), "");
}

TEST(IsLastForbundUser, counts_the_active_ones_that_are_left) {
    User one = user("one", role_bit(Role::kForbund));
    User two = user("two", role_bit(Role::kForbund) | role_bit(Role::kLasare));
    two.id = {2};
    EXPECT_TRUE(is_last_forbund_user(one, std::vector{one}, true));
    EXPECT_FALSE(is_last_forbund_user(one, std::vector{one, two}, true));
    one.has_password = true;
    EXPECT_TRUE(is_last_forbund_user(one, std::vector{one, two}, true));  // two has never logged in
    EXPECT_FALSE(is_last_forbund_user(two, std::vector{one, two}, true));
    two.has_password = true;
    EXPECT_FALSE(is_last_forbund_user(one, std::vector{one, two}, true));
    two.active = false;
    EXPECT_TRUE(is_last_forbund_user(one, std::vector{one, two}, true));
    EXPECT_FALSE(is_last_forbund_user(two, std::vector{one, two}, true));
    EXPECT_FALSE(
        is_last_forbund_user(user("three", role_bit(Role::kLasare)), std::vector{two}, true));
}

TEST(IsLastForbundUser, does_not_count_who_has_a_password_and_no_app_for_codes) {
    User one = user("one", role_bit(Role::kForbund));
    one.has_password = one.has_second_factor = true;
    User two = user("two", role_bit(Role::kForbund));
    two.id = {2};
    two.has_password = true;
    EXPECT_TRUE(is_last_forbund_user(one, std::vector{one, two}, false));
    EXPECT_FALSE(is_last_forbund_user(one, std::vector{one, two}, true));
    two.has_second_factor = true;
    EXPECT_FALSE(is_last_forbund_user(one, std::vector{one, two}, false));
}

Uppdrag uppdrag(std::int64_t insats, const char* from, std::optional<Date> to = std::nullopt) {
    return {{1}, {insats}, parse_date(from).value(), to};
}

TEST(ValidateUppdrag, takes_those_of_roles_that_act_by_them_in_insatser_that_there_are) {
    Insats insats;
    insats.id = {7};
    const std::vector<Insats> all{insats};
    const RoleSet role = role_bit(Role::kHandlaggare);
    const auto check = [&](const std::vector<Uppdrag>& some, RoleSet roles) {
        return words(validate(some, roles, all));
    };
    EXPECT_EQ(check({uppdrag(7, "2026-01-01")}, role), "");
    EXPECT_EQ(check({uppdrag(7, "2026-01-01")}, role_bit(Role::kGranskare)),
              "uppdrag:not_applicable");
    EXPECT_EQ(check({}, role_bit(Role::kGranskare)), "");
    EXPECT_EQ(check({uppdrag(8, "2026-01-01")}, role), "uppdrag:unknown_code");
    EXPECT_EQ(check({uppdrag(7, "2026-01-02", parse_date("2026-01-01"))}, role),
              "uppdrag:before_start");
    EXPECT_EQ(check({uppdrag(7, "2026-01-02", parse_date("2026-01-02"))}, role), "");
    EXPECT_EQ(check({uppdrag(7, "2026-01-01"), uppdrag(7, "2026-01-01")}, role), "uppdrag:taken");
    EXPECT_EQ(check({uppdrag(7, "2026-01-01"), uppdrag(7, "2026-02-01")}, role), "");
}

}  // namespace
}  // namespace samspar::domain
