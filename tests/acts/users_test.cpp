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

Uppdrag since(domain::InsatsId insats,
              domain::Date from,
              std::optional<domain::Date> to = std::nullopt) {
    return {{}, insats, from, to};
}

const domain::Date kToday = domain::make_date(2026, 11, 22);
const domain::Date kYesterday = domain::make_date(2026, 11, 21);

class GiveUppdrag : public testing::Test {
protected:
    Outcome<UserWithUppdrag> give(const Doer& doer,
                                  const std::string& user,
                                  std::vector<Uppdrag> wanted) {
        return give_uppdrag(*house.environment, doer, house.users[user], std::move(wanted), {});
    }
    std::string by_her(const std::string& user, std::vector<Uppdrag> wanted) {
        return came_to(give(house.insatsansvarig(ActId::kUserUppdrag), user, std::move(wanted)));
    }
    std::string by_forbund(const std::string& user, std::vector<Uppdrag> wanted) {
        return came_to(give(house.forbund(ActId::kUserUppdrag), user, std::move(wanted)));
    }
    // `1 2026-01-01 -` of each that stands.
    std::vector<std::string> standing(const std::string& user) {
        store::ReadScope scope = house.store->read();
        std::vector<std::string> all;
        for (const Uppdrag& one : store::load_uppdrag(scope, house.users[user])) {
            all.push_back(std::to_string(one.insats.value) + " " + domain::to_string(one.from) +
                          " " + (one.to ? domain::to_string(*one.to) : "-"));
        }
        return all;
    }

    House house;
};

// S12: she could not end the uppdrag of a handläggare whom she shares with another insats.
TEST_F(GiveUppdrag, by_an_insatsansvarig_touches_those_of_her_own_insatser_only) {
    EXPECT_EQ(by_her("handlaggare", {}), "done");
    EXPECT_THAT(standing("handlaggare"), ElementsAre("1 2026-01-01 2026-11-21", "2 2026-01-01 -"));
    EXPECT_THAT(house.log(1),
                ElementsAre("user.uppdrag user 2 ok {\"avslutat\":[\"1 2026-01-01 -\"]}"));
    EXPECT_EQ(by_her("handlaggare", {since(house.start, kToday)}), "done");
    EXPECT_THAT(standing("handlaggare"),
                ElementsAre("1 2026-01-01 2026-11-21", "1 2026-11-22 -", "2 2026-01-01 -"));
    EXPECT_EQ(by_her("handlaggare", {in(house.upis)}), "forbidden");
    EXPECT_EQ(by_her("handlaggare", {since(house.lyra, kToday)}), "forbidden");
}

TEST_F(GiveUppdrag, shows_an_insatsansvarig_no_uppdrag_of_other_insatser) {
    const auto made = give(house.insatsansvarig(ActId::kUserUppdrag), "handlaggare", {});
    ASSERT_EQ(came_to(made), "done");
    for (const Uppdrag& one : std::get<UserWithUppdrag>(made).uppdrag) {
        EXPECT_EQ(one.insats, house.start);
    }
}

// S12: she took away the end date of her own, and two of them could do it for each other.
TEST_F(GiveUppdrag, to_an_insatsansvarig_is_the_forbunds) {
    house.add_user("kollega", domain::role_bit(Role::kInsatsansvarig), {house.start});
    EXPECT_EQ(by_her("insatsansvarig", {in(house.start)}), "forbidden");
    EXPECT_EQ(by_her("insatsansvarig", {}), "forbidden");
    EXPECT_EQ(by_her("kollega", {since(house.start, kToday)}), "forbidden");
    EXPECT_EQ(by_her("kollega", {}), "forbidden");
    EXPECT_EQ(by_forbund("kollega", {}), "done");
}

TEST_F(GiveUppdrag, cannot_be_to_oneself_but_to_end_it) {
    const auto both = static_cast<domain::RoleSet>(domain::role_bit(Role::kForbund) |
                                                   domain::role_bit(Role::kInsatsansvarig));
    house.add_user("chef", both, {house.start});
    const auto by_herself = [&](std::vector<Uppdrag> wanted) {
        return came_to(give(house.in_session("chef", Role::kForbund, ActId::kUserUppdrag),
                            "chef",
                            std::move(wanted)));
    };
    EXPECT_EQ(by_herself({in(house.start), since(house.upis, kToday)}), "forbidden");
    Uppdrag ending = in(house.start);
    ending.to = kToday;
    EXPECT_EQ(by_herself({ending}), "done");
    EXPECT_EQ(by_herself({in(house.start)}), "forbidden");
    EXPECT_EQ(by_forbund("chef", {in(house.start)}), "done");
}

TEST_F(GiveUppdrag, is_practised_on_oneself_in_a_training_forbund) {
    House training(true);
    const auto both = static_cast<domain::RoleSet>(domain::role_bit(Role::kForbund) |
                                                   domain::role_bit(Role::kHandlaggare));
    training.add_user("ovning", both);
    EXPECT_EQ(
        came_to(give_uppdrag(*training.environment,
                             training.in_session("ovning", Role::kForbund, ActId::kUserUppdrag),
                             training.users["ovning"],
                             {since(training.start, kToday)},
                             {})),
        "done");
}

// S12: any number told name, organisation and roles of whoever had it.
TEST_F(GiveUppdrag, by_an_insatsansvarig_tells_nothing_of_who_has_nothing_to_do_with_her) {
    house.add_user("annan", domain::role_bit(Role::kHandlaggare), {house.lyra});
    house.add_user("granskare", domain::role_bit(Role::kGranskare));
    house.add_user("kollega", domain::role_bit(Role::kInsatsansvarig), {house.lyra});
    house.users["ingen"] = {999};
    for (const char* user : {"annan", "forbund", "granskare", "kollega", "ingen"}) {
        EXPECT_EQ(by_her(user, {}), "not_found") << user;
        EXPECT_EQ(by_her(user, {since(house.start, kToday)}), "not_found") << user;
        EXPECT_EQ(by_her(user, {since(house.start, kYesterday)}), "not_found") << user;
    }
}

TEST_F(GiveUppdrag, is_for_roles_that_act_by_them) {
    house.add_user("granskare", domain::role_bit(Role::kGranskare));
    EXPECT_EQ(by_forbund("granskare", {since(house.start, kToday)}),
              "validation_failed uppdrag:not_applicable");
}

TEST_F(GiveUppdrag, begins_today_at_the_earliest_and_leaves_the_past_as_it_was) {
    EXPECT_EQ(by_forbund("handlaggare", {since(house.lyra, kYesterday)}),
              "validation_failed uppdrag:in_past");
    Uppdrag over = in(house.start);
    over.to = domain::make_date(2026, 6, 30);
    EXPECT_EQ(by_forbund("handlaggare", {over}), "validation_failed uppdrag:in_past");
    EXPECT_EQ(by_forbund("handlaggare", {since(house.lyra, kToday)}), "done");
    EXPECT_THAT(
        standing("handlaggare"),
        ElementsAre("1 2026-01-01 2026-11-21", "2 2026-01-01 2026-11-21", "3 2026-11-22 -"));
    store::ReadScope scope = house.store->read();
    const auto history = store::uppdrag_history(scope, house.users["handlaggare"]);
    ASSERT_EQ(history.size(), 5U);
    EXPECT_EQ(history[0].uppdrag.to, std::nullopt);
    EXPECT_EQ(history[0].replaced_by, house.users["forbund"]);
    EXPECT_EQ(history[4].by, house.users["forbund"]);
}

TEST_F(GiveUppdrag, that_changes_nothing_is_no_change_but_a_look_at_the_user) {
    EXPECT_EQ(by_forbund("handlaggare", {in(house.start), in(house.upis)}), "done");
    EXPECT_THAT(house.log(1), ElementsAre("user.list user 2 ok"));
}

TEST_F(GiveUppdrag, says_in_the_row_what_it_gave_and_what_was_asked_for_when_refused) {
    Uppdrag ending = in(house.start);
    ending.to = domain::make_date(2026, 12, 31);
    EXPECT_EQ(by_forbund("handlaggare", {ending, in(house.upis), since(house.lyra, kToday)}),
              "done");
    EXPECT_THAT(house.log(1),
                ElementsAre("user.uppdrag user 2 ok {\"gett\":[\"3 2026-11-22 -\"],"
                            "\"andrat\":[\"1 2026-01-01 - 2026-12-31\"]}"));
    EXPECT_EQ(by_her("handlaggare", {since(house.lyra, kToday)}), "forbidden");
    EXPECT_THAT(house.log(1),
                ElementsAre("user.uppdrag user 2 refused {\"begart\":[\"3 2026-11-22 -\"],"
                            "\"nekat\":\"forbidden\"}"));
}

}  // namespace
}  // namespace samspar::acts
