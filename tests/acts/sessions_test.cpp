#include "acts/sessions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/house.h"
#include "acts/users.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using domain::Role;
using test::House;
using testing::ElementsAre;

template <typename T>
std::string came_to(const Outcome<T>& outcome) {
    const auto* refusal = std::get_if<Refusal>(&outcome);
    return refusal == nullptr ? "done" : std::string(code_of(refusal->why));
}

std::optional<std::string> password_of(House& house, const std::string& name) {
    store::ReadScope scope = house.store->read();
    return store::password_hash(scope, house.users[name]);
}

Proof proof_of(const Doer& doer) {
    const InSession& by = *doer.in_session();
    return {by.user, std::nullopt, by.password_hash, std::nullopt};
}

TEST(ChangePassword, ends_every_session_but_the_one_that_asks) {
    House house;
    const Doer here = house.handlaggare(ActId::kUserPassword);
    const Doer elsewhere = house.handlaggare(ActId::kLogout);
    EXPECT_EQ(came_to(change_password(*house.environment, here, proof_of(here), "new")), "done");
    EXPECT_EQ(password_of(house, "handlaggare"), "new");
    EXPECT_EQ(came_to(log_out(*house.environment, elsewhere)), "not_logged_in");
    store::ReadScope scope = house.store->read();
    EXPECT_TRUE(store::find_session(scope, here.in_session()->session));
}

// S9: the old password was checked before the reset, and the new one comes after it.
TEST(ChangePassword, does_not_undo_a_reset_that_came_while_it_was_under_way) {
    House house;
    const Doer under_way = house.handlaggare(ActId::kUserPassword);
    ASSERT_EQ(
        came_to(reset_user(
            *house.environment, house.forbund(ActId::kUserReset), house.users["handlaggare"], {})),
        "done");
    EXPECT_EQ(came_to(change_password(*house.environment, under_way, proof_of(under_way), "new")),
              "not_logged_in");
    EXPECT_FALSE(password_of(house, "handlaggare"));
}

TEST(ChangePassword, does_nothing_after_a_logout) {
    House house;
    Doer doer = house.handlaggare(ActId::kLogout);
    ASSERT_EQ(came_to(log_out(*house.environment, doer)), "done");
    static constexpr ActId kPassword = ActId::kUserPassword;
    doer.admitted = {&kPassword, 1};
    EXPECT_EQ(came_to(change_password(*house.environment, doer, proof_of(doer), "new")),
              "not_logged_in");
    EXPECT_EQ(password_of(house, "handlaggare"), "of handlaggare");
}

TEST(ChangePassword, takes_no_proof_of_another_password_or_user) {
    House house;
    const Doer doer = house.handlaggare(ActId::kUserPassword);
    Proof old = proof_of(doer);
    old.hash = "of before";
    EXPECT_EQ(came_to(change_password(*house.environment, doer, old, "new")), "login_failed");
    const Proof another = proof_of(house.forbund(ActId::kUserPassword));
    EXPECT_EQ(came_to(change_password(*house.environment, doer, another, "new")), "login_failed");
    EXPECT_EQ(password_of(house, "handlaggare"), "of handlaggare");
}

TEST(UseOfProof, gives_the_user_as_she_is_now_and_nothing_once_something_has_changed) {
    House house;
    const domain::UserId id = house.users["handlaggare"];
    const Proof proof = proof_of(house.handlaggare(ActId::kSessionConfirm));
    house.behind([&](store::WriteScope& scope) {
        scope.database().exec("UPDATE user SET roles = 8 WHERE id = " + std::to_string(id.value));
        ASSERT_TRUE(use(scope, proof));
        EXPECT_EQ(use(scope, proof)->roles, domain::role_bit(Role::kLasare));
        store::set_active(scope, id, false);
        EXPECT_FALSE(use(scope, proof));
        store::set_active(scope, id, true);
        EXPECT_TRUE(use(scope, proof));
        store::set_password_hash(scope, id, "another");
        EXPECT_FALSE(use(scope, proof));
    });
}

TEST(ChangeRole, is_to_a_role_of_the_user_and_keeps_end_and_proof) {
    House house;
    house.add_user("tva", domain::role_bit(Role::kForbund) | domain::role_bit(Role::kLasare));
    const Doer doer = house.in_session("tva", Role::kLasare, ActId::kSessionRole);
    EXPECT_EQ(came_to(change_role(*house.environment, doer, Role::kHandlaggare)), "forbidden");
    const domain::Instant began = house.now;
    house.pass(std::chrono::minutes(20));
    const auto outcome = change_role(*house.environment, doer, Role::kForbund);
    ASSERT_EQ(came_to(outcome), "done");
    const store::Session& session = std::get<OpenedSession>(outcome).session;
    EXPECT_EQ(session.role, Role::kForbund);
    EXPECT_EQ(session.created_at, began);
    EXPECT_EQ(session.expires_at.ms, began.ms + 8 * 3'600'000);
    EXPECT_THAT(house.log(2),
                ElementsAre("session.role user 4 ok {\"roll\":\"forbund\"}",
                            "session.role user 4 refused {\"nekat\":\"forbidden\"}"));
}

TEST(ConfirmSession, proves_anew_and_only_with_the_password_of_now) {
    House house;
    const Doer doer = house.forbund(ActId::kSessionConfirm);
    house.pass(std::chrono::minutes(20));
    const Proof old{doer.in_session()->user, std::nullopt, "of somebody", std::nullopt};
    EXPECT_EQ(came_to(confirm_session(*house.environment, doer, old)), "login_failed");
    const Proof good{doer.in_session()->user, std::nullopt, "of forbund", std::nullopt};
    const auto outcome = confirm_session(*house.environment, doer, good);
    ASSERT_EQ(came_to(outcome), "done");
    EXPECT_EQ(std::get<OpenedSession>(outcome).session.created_at, house.now);
    EXPECT_EQ(came_to(confirm_session(*house.environment, doer, good)), "not_logged_in");
}

}  // namespace
}  // namespace samspar::acts
