#include "acts/users.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/house.h"
#include "store/known_addresses.h"
#include "store/login_links.h"
#include "store/uppdrag.h"
#include "store/users.h"
#include "store/wrong_codes.h"

namespace samspar::acts {
namespace {

using domain::Role;
using domain::Uppdrag;
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

Uppdrag in(domain::InsatsId insats) {
    return {{}, insats, domain::make_date(2026, 1, 1), std::nullopt};
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
                ElementsAre("user.create user " + std::to_string(user.user.id.value) + " ok"));
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

TEST(GiveUppdrag, is_for_an_insatsansvarig_in_her_insatser_and_of_others_than_herself) {
    House house;
    const auto give = [&](const std::string& user, std::vector<Uppdrag> wanted) {
        return came_to(give_uppdrag(*house.environment,
                                    house.insatsansvarig(ActId::kUserUppdrag),
                                    house.users[user],
                                    std::move(wanted),
                                    {}));
    };
    EXPECT_EQ(give("handlaggare", {in(house.upis)}), "done");
    EXPECT_EQ(give("handlaggare", {in(house.upis), in(house.start)}), "done");
    EXPECT_EQ(give("handlaggare", {in(house.start)}), "forbidden");
    EXPECT_EQ(give("handlaggare", {in(house.upis), in(house.start), in(house.lyra)}), "forbidden");
    Uppdrag longer = in(house.start);
    longer.from = domain::make_date(2020, 1, 1);
    EXPECT_EQ(give("insatsansvarig", {longer}), "forbidden");
    EXPECT_EQ(give("insatsansvarig", {}), "forbidden");
}

TEST(GiveUppdrag, does_not_tell_an_insatsansvarig_about_users_of_other_insatser) {
    House house;
    house.add_user("annan", domain::role_bit(Role::kHandlaggare), {house.lyra});
    house.add_user("granskare", domain::role_bit(Role::kGranskare));
    const Doer doer = house.insatsansvarig(ActId::kUserUppdrag);
    EXPECT_EQ(came_to(give_uppdrag(*house.environment, doer, house.users["annan"], {}, {})),
              "not_found");
    EXPECT_EQ(came_to(give_uppdrag(*house.environment, doer, house.users["forbund"], {}, {})),
              "not_found");
    EXPECT_EQ(came_to(give_uppdrag(
                  *house.environment, doer, house.users["granskare"], {in(house.start)}, {})),
              "validation_failed uppdrag:not_applicable");
}

}  // namespace
}  // namespace samspar::acts
