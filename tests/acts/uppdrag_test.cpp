#include "acts/uppdrag.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/house.h"
#include "store/uppdrag.h"

namespace samspar::acts {
namespace {

using domain::Role;
using domain::Uppdrag;
using test::came_to;
using test::House;
using testing::ElementsAre;

Uppdrag in(domain::InsatsId insats) {
    return {{}, insats, domain::make_date(2026, 1, 1), std::nullopt};
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

// One that was given and taken away on the same day stands nowhere, and she could not give it
// again.
TEST_F(GiveUppdrag, can_be_done_again_by_who_took_it_away_on_the_day_it_was_given) {
    house.add_user("ny", domain::role_bit(Role::kHandlaggare));
    EXPECT_EQ(by_her("ny", {since(house.start, kToday)}), "not_found");
    EXPECT_EQ(by_forbund("ny", {since(house.start, kToday)}), "done");
    EXPECT_EQ(by_her("ny", {}), "done");
    EXPECT_THAT(standing("ny"), ElementsAre());
    EXPECT_EQ(by_her("ny", {since(house.start, kToday)}), "done");
    EXPECT_THAT(standing("ny"), ElementsAre("1 2026-11-22 -"));
}

TEST_F(GiveUppdrag, is_kept_for_good_with_who_decided_it) {
    const domain::UserId ny = house.add_user("ny", domain::role_bit(Role::kHandlaggare));
    EXPECT_EQ(by_forbund("ny", {since(house.start, kToday)}), "done");
    EXPECT_EQ(by_her("ny", {}), "done");
    const auto read = read_uppdrag(*house.environment, house.forbund(ActId::kUppdragRead), ny);
    ASSERT_EQ(came_to(read), "done");
    const auto& all = std::get<std::vector<DecidedUppdrag>>(read);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].decision.uppdrag, (Uppdrag{ny, house.start, kToday, std::nullopt}));
    EXPECT_EQ(all[0].by, "Namn forbund");
    EXPECT_EQ(all[0].replaced_by, "Namn insatsansvarig");
    EXPECT_THAT(house.log(1), ElementsAre("uppdrag.read user " + std::to_string(ny.value) + " ok"));
    EXPECT_EQ(came_to(read_uppdrag(
                  *house.environment, house.forbund(ActId::kUppdragRead), domain::UserId{999})),
              "not_found");
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
