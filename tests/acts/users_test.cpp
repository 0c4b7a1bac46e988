#include "acts/users.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/change_user.h"
#include "acts/house.h"
#include "acts/insatser.h"
#include "store/known_addresses.h"
#include "store/login_links.h"
#include "store/uppdrag.h"
#include "store/users.h"
#include "store/wrong_codes.h"

namespace samspar::acts {
namespace {

using domain::Role;
using test::came_to;
using test::House;
using testing::ElementsAre;

NewUser kim(const House& house) {
    return {.name = "kim",
            .display_name = "Kim Berg",
            .organisation = {},
            .roles = domain::role_bit(Role::kHandlaggare),
            .insatser = {house.upis, house.start, house.upis}};
}

TEST(CreateUser, gives_uppdrag_from_today_once_each_and_a_link) {
    House house;
    const auto made =
        create_user(*house.environment, house.forbund(ActId::kUserCreate), kim(house), {});
    ASSERT_EQ(came_to(made), "done");
    const auto& [user, link] = std::get<UserWithLink>(made);
    ASSERT_EQ(user.uppdrag.size(), 2U);
    EXPECT_EQ(user.uppdrag[0].insats, house.start);
    EXPECT_EQ(user.uppdrag[0].from, domain::make_date(2026, 11, 22));
    EXPECT_TRUE(link.starts_with("https://samspar.example/aktivera#")) << link;
    EXPECT_THAT(house.log(1),
                ElementsAre("user.create user " + std::to_string(user.user.id.value) +
                            " ok {\"roller\":[\"handlaggare\"],"
                            "\"gett\":[\"1 2026-11-22 -\",\"2 2026-11-22 -\"]}"));
}

TEST(CreateUser, tells_everything_that_is_wrong_at_once) {
    House house;
    NewUser wanted = kim(house);
    wanted.name = "forbund";
    wanted.roles = domain::role_bit(Role::kLasare);
    EXPECT_EQ(
        came_to(create_user(*house.environment, house.forbund(ActId::kUserCreate), wanted, {})),
        "validation_failed anvandarnamn:taken uppdrag:not_applicable");
}

TEST(DisableUser, leaves_somebody_who_can_let_others_in_whoever_asks) {
    House house;
    const acts::WhichUser forbund = std::string("forbund");
    EXPECT_EQ(
        came_to(disable_user(*house.environment, house.forbund(ActId::kUserDisable), forbund, {})),
        "last_forbund_user");
    EXPECT_EQ(came_to(disable_user(
                  *house.environment, house.at_command_line(ActId::kUserDisable), forbund, {})),
              "last_forbund_user");
    house.add_user("forbund2", domain::role_bit(Role::kForbund));
    EXPECT_EQ(came_to(disable_user(
                  *house.environment, house.at_command_line(ActId::kUserDisable), forbund, {})),
              "done");
    EXPECT_EQ(came_to(disable_user(*house.environment,
                                   house.at_command_line(ActId::kUserDisable),
                                   std::string("nobody"),
                                   {})),
              "not_found");
}

TEST(ResetUser, ends_password_and_sessions) {
    House house;
    const Doer theirs = house.handlaggare(ActId::kUserList);
    EXPECT_EQ(
        came_to(reset_user(
            *house.environment, house.forbund(ActId::kUserReset), house.users["handlaggare"], {})),
        "done");
    store::ReadScope scope = house.store->read();
    EXPECT_FALSE(store::password_hash(scope, house.users["handlaggare"]));
}

// The link is told to who asks, whose session ends with it: she could lose the way in for all.
TEST(ResetUser, is_refused_in_a_session_of_the_last_one_who_can_let_others_in) {
    House house;
    const acts::WhichUser forbund = std::string("forbund");
    EXPECT_EQ(
        came_to(reset_user(*house.environment, house.forbund(ActId::kUserReset), forbund, {})),
        "last_forbund_user");
    EXPECT_EQ(came_to(reset_user(
                  *house.environment, house.at_command_line(ActId::kUserReset), forbund, {})),
              "done");
}

TEST(ResetUser, forgets_where_the_user_has_logged_in_and_wrong_codes) {
    House house;
    const domain::UserId id = house.users["handlaggare"];
    house.behind([&](store::WriteScope& scope) {
        store::note_known_address(scope, id, "192.0.2.1");
        store::set_wrong_codes(scope, id, store::CodePlace::kElsewhere, {12, house.now});
    });
    EXPECT_EQ(came_to(reset_user(*house.environment, house.forbund(ActId::kUserReset), id, {})),
              "done");
    store::ReadScope scope = house.store->read();
    EXPECT_FALSE(store::is_known_address(scope, id, "192.0.2.1"));
    EXPECT_EQ(store::wrong_codes(scope, id, store::CodePlace::kElsewhere).count, 0U);
}

TEST(CreateUser, finds_insatser_by_name_within_the_act) {
    House house;
    NewUser wanted = kim(house);
    wanted.insatser = {};
    wanted.insatser_called = {"lyra", "Finns inte"};
    const Doer doer = house.at_command_line(ActId::kUserCreate);
    EXPECT_EQ(came_to(create_user(*house.environment, doer, wanted, {})),
              "validation_failed uppdrag:unknown_insats");
    wanted.insatser_called = {"lyra"};
    EXPECT_EQ(std::get<UserWithLink>(create_user(*house.environment, doer, wanted, {}))
                  .user.uppdrag[0]
                  .insats,
              house.lyra);
    wanted.name = "alla";
    wanted.in_every_insats = true;
    EXPECT_EQ(std::get<UserWithLink>(create_user(*house.environment, doer, wanted, {}))
                  .user.uppdrag.size(),
              3U);
}

UserChange roles(auto... of) {
    return {.display_name = std::nullopt,
            .organisation = std::nullopt,
            .roles = static_cast<domain::RoleSet>((0U | ... | domain::role_bit(of)))};
}

class ChangeUser : public testing::Test {
protected:
    Outcome<UserWithUppdrag> change(const std::string& user, const UserChange& wanted) {
        return change_user(*house.environment,
                           house.forbund(ActId::kUserChange),
                           house.users.at(user),
                           wanted,
                           {});
    }
    std::size_t standing_today(const std::string& user) {
        store::ReadScope scope = house.store->read();
        return store::insatser_of(scope, house.users[user], domain::make_date(2026, 11, 22)).size();
    }

    House house;
};

TEST_F(ChangeUser, gives_another_name_and_organisation_and_tells_the_log_which_not_what) {
    const auto made = change("handlaggare", {"Kim Berg", "Salems kommun", std::nullopt});
    ASSERT_EQ(came_to(made), "done");
    EXPECT_EQ(std::get<UserWithUppdrag>(made).user.display_name, "Kim Berg");
    EXPECT_EQ(std::get<UserWithUppdrag>(made).uppdrag.size(), 2U);
    EXPECT_THAT(house.log(1),
                ElementsAre("user.change user 2 ok {\"andrat\":[\"namn\",\"organisation\"]}"));
    store::ReadScope scope = house.store->read();
    EXPECT_EQ(store::find_user(scope, house.users["handlaggare"])->organisation, "Salems kommun");
}

TEST_F(ChangeUser, follows_the_rules_of_a_new_user) {
    EXPECT_EQ(came_to(change("handlaggare", {" ", "Fråga 070-123 45 67", std::nullopt})),
              "validation_failed namn:required organisation:looks_like_identity");
    EXPECT_EQ(came_to(change("handlaggare", roles())), "validation_failed roller:required");
    EXPECT_EQ(came_to(change("handlaggare", roles(Role::kHandlaggare, Role::kForbund))),
              "validation_failed roller:combination_not_allowed");
    EXPECT_EQ(house.log(1)[0].find("070"), std::string::npos);
    house.users["ingen"] = {999};
    EXPECT_EQ(came_to(change("ingen", roles(Role::kLasare))), "not_found");
}

TEST_F(ChangeUser, ends_sessions_in_a_role_that_is_taken_away_for_good) {
    house.add_user("bada",
                   static_cast<domain::RoleSet>(domain::role_bit(Role::kForbund) |
                                                domain::role_bit(Role::kInsatsansvarig)));
    const Doer forbund = house.in_session("bada", Role::kForbund, ActId::kUserList);
    const Doer ansvarig = house.in_session("bada", Role::kInsatsansvarig, ActId::kInsatsList);
    EXPECT_EQ(came_to(change("bada", roles(Role::kInsatsansvarig))), "done");
    EXPECT_EQ(came_to(list_users(*house.environment, forbund)), "not_logged_in");
    EXPECT_EQ(came_to(list_insatser(*house.environment, ansvarig)), "done");
    // Given back, it opens nothing that was open before.
    EXPECT_EQ(came_to(change("bada", roles(Role::kInsatsansvarig, Role::kForbund))), "done");
    EXPECT_EQ(came_to(list_users(*house.environment, forbund)), "not_logged_in");
}

TEST_F(ChangeUser, ends_uppdrag_that_were_given_for_a_role_that_is_gone) {
    const auto made = change("handlaggare", roles(Role::kInsatsansvarig));
    ASSERT_EQ(came_to(made), "done");
    EXPECT_EQ(standing_today("handlaggare"), 0U);
    EXPECT_THAT(house.log(1),
                ElementsAre("user.change user 2 ok {\"andrat\":[\"roller\"],"
                            "\"roller_fran\":[\"handlaggare\"],"
                            "\"roller_till\":[\"insatsansvarig\"],"
                            "\"avslutat\":[\"1 2026-01-01 -\",\"2 2026-01-01 -\"]}"));
    EXPECT_EQ(came_to(change("insatsansvarig", roles(Role::kInsatsansvarig, Role::kLasare))),
              "done");
    EXPECT_EQ(standing_today("insatsansvarig"), 1U);
}

TEST_F(ChangeUser, leaves_somebody_who_can_let_others_in) {
    EXPECT_EQ(came_to(change_user(*house.environment,
                                  house.at_command_line(ActId::kUserChange),
                                  std::string("forbund"),
                                  roles(Role::kLasare),
                                  {})),
              "last_forbund_user");
    house.add_user("forbund2", domain::role_bit(Role::kForbund));
    EXPECT_EQ(came_to(change("forbund2", roles(Role::kLasare))), "done");
}

TEST_F(ChangeUser, gives_nobody_a_role_by_her_own_hand) {
    EXPECT_EQ(came_to(change("forbund", roles(Role::kForbund, Role::kInsatsansvarig))),
              "forbidden");
    EXPECT_THAT(house.log(1),
                ElementsAre("user.change user 1 refused {\"andrat\":[\"roller\"],"
                            "\"roller_fran\":[\"forbund\"],"
                            "\"roller_till\":[\"insatsansvarig\",\"forbund\"],"
                            "\"nekat\":\"forbidden\"}"));
    EXPECT_EQ(came_to(change("forbund", {"Nytt namn", std::nullopt, std::nullopt})), "done");
}

TEST_F(ChangeUser, that_changes_nothing_is_no_change_but_a_look_at_the_user) {
    EXPECT_EQ(came_to(change("handlaggare", roles(Role::kHandlaggare))), "done");
    EXPECT_THAT(house.log(1), ElementsAre("user.list user 2 ok"));
}

}  // namespace
}  // namespace samspar::acts
