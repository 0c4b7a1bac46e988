#include "acts/perform.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "acts/came_to.h"
#include "acts/house.h"
#include "store/sessions.h"
#include "store/uppdrag.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using namespace std::chrono_literals;
using domain::Role;
using test::came_to;
using test::House;
using testing::ElementsAre;

constexpr ActId kChange = ActId::kInsatsChange;  // of a session, by leading, once by key
constexpr ActId kGrant = ActId::kUserDisable;    // always asks for a fresh proof

// An act that leaves a mark: the insats is named in the row, and so is what it was told.
Outcome<std::string> mark(House& house,
                          const Doer& doer,
                          ActId id,
                          const std::string& key = "",
                          const std::string& mark = "made") {
    const Repetition<std::string> repetition{key, {}, [](const std::string& value) {
                                                 return Kept{200, value};
                                             }};
    return perform<std::string>(
        *house.environment,
        doer,
        id,
        repetition,
        [&](Doing& doing) -> std::variant<Nothing, Refusal> {
            if (!doing.rights().leads(house.start)) {
                return Refusal{Why::kNotFound};
            }
            doing.set_object(house.start.value);
            return Nothing{};
        },
        [&](Doing& doing, Nothing&) -> std::variant<Done<std::string>, Refusal> {
            store::set_active(doing.scope(), house.users["handlaggare"], false);
            if (mark == "refuse") {
                return Refusal{Why::kVersionConflict};
            }
            return Done<std::string>{mark, {.detail = Detail().add("mark", mark).text()}};
        });
}

bool is_active(House& house, const std::string& name) {
    store::ReadScope scope = house.store->read();
    return store::find_user(scope, house.users[name])->active;
}

TEST(Perform, commits_the_change_with_the_row_that_the_table_says) {
    House house;
    EXPECT_EQ(came_to(mark(house, house.insatsansvarig(kChange), kChange)), "done");
    EXPECT_FALSE(is_active(house, "handlaggare"));
    EXPECT_THAT(house.log(1), ElementsAre("insats.change insats 1 ok {\"mark\":\"made\"}"));
}

TEST(Perform, changes_nothing_when_the_body_refuses_and_says_so_in_the_log) {
    House house;
    const Doer doer = house.insatsansvarig(kChange);
    EXPECT_EQ(came_to(mark(house, doer, kChange, "", "refuse")), "version_conflict");
    EXPECT_TRUE(is_active(house, "handlaggare"));
    EXPECT_THAT(house.log(1),
                ElementsAre("insats.change insats 1 refused {\"nekat\":\"version_conflict\"}"));
}

// Each is what happened between the guard and the write.
TEST(Perform, looks_again_at_session_user_role_and_password_inside_the_write) {
    House house;
    const auto after = [&](const std::function<void(store::WriteScope&, const InSession&)>& then) {
        const Doer doer = house.insatsansvarig(kChange);
        house.behind([&](store::WriteScope& scope) { then(scope, *doer.in_session()); });
        return came_to(mark(house, doer, kChange));
    };
    EXPECT_EQ(after([](auto& scope, const auto& by) { store::delete_session(scope, by.session); }),
              "not_logged_in");
    EXPECT_EQ(after([](auto& scope, const auto& by) {
                  store::set_password_hash(scope, by.user.id, "another");
                  store::insert_session(
                      scope,
                      {by.session, by.user.id, by.role, scope.now(), scope.now(), {1LL << 60}});
              }),
              "not_logged_in");
    house.behind([&](store::WriteScope& scope) {
        store::set_password_hash(scope, house.users["insatsansvarig"], "of insatsansvarig");
    });
    EXPECT_EQ(
        after([](auto& scope, const auto& by) { store::replace_uppdrag(scope, by.user.id, {}); }),
        "not_found");
    EXPECT_EQ(
        after([](auto& scope, const auto& by) { store::set_active(scope, by.user.id, false); }),
        "not_logged_in");
    EXPECT_TRUE(is_active(house, "handlaggare"));
}

TEST(Perform, refuses_a_session_that_has_ended_in_the_meantime) {
    House house;
    const Doer doer = house.forbund(kChange);
    house.pass(8h - 1s);
    EXPECT_EQ(came_to(mark(house, doer, kChange, "", "refuse")), "version_conflict");
    house.pass(1s);
    EXPECT_EQ(came_to(mark(house, doer, kChange)), "not_logged_in");
}

TEST(Perform, refuses_a_role_that_the_table_does_not_name) {
    House house;
    EXPECT_EQ(came_to(mark(house, house.handlaggare(kChange), kChange)), "forbidden");
    EXPECT_THAT(house.log(1),
                ElementsAre("insats.change insats refused {\"nekat\":\"forbidden\"}"));
}

TEST(Perform, asks_for_a_fresh_proof_where_the_table_says_always) {
    House house;
    const Doer doer = house.forbund(kGrant);
    house.pass(10min - 1s);
    EXPECT_EQ(came_to(mark(house, doer, kGrant, "", "refuse")), "version_conflict");
    house.pass(1s);
    EXPECT_EQ(came_to(mark(house, doer, kGrant)), "step_up_required");
    House training(true);
    const Doer practising = training.forbund(kGrant);
    training.pass(1h);
    EXPECT_EQ(came_to(mark(training, practising, kGrant)), "done");
}

TEST(Perform, tells_a_repetition_what_the_first_was_told_once_the_rights_are_there) {
    House house;
    const Doer doer = house.insatsansvarig(kChange);
    EXPECT_EQ(came_to(mark(house, doer, kChange, "key-1", "first")), "done");
    const Outcome<std::string> again = mark(house, doer, kChange, "key-1", "second");
    ASSERT_EQ(came_to(again), "kept");
    EXPECT_EQ(std::get<Kept>(again).text, "first");
    EXPECT_THAT(house.log(1), ElementsAre("insats.change insats 1 ok {\"upprepning\":true}"));
    house.behind([&](store::WriteScope& scope) {
        store::replace_uppdrag(scope, house.users["insatsansvarig"], {});
    });
    EXPECT_EQ(came_to(mark(house, doer, kChange, "key-1", "third")), "not_found");
}

TEST(Perform, does_nothing_that_the_way_in_does_not_name) {
    House house;
    const Doer doer = house.forbund(ActId::kUserCreate);
    EXPECT_THROW((void)mark(house, doer, kChange), std::logic_error);
}

TEST(Perform, lets_the_operator_do_what_the_table_says_and_names_the_account) {
    House house;
    EXPECT_EQ(came_to(mark(house, house.at_command_line(kChange), kChange)), "forbidden");
    const Doer doer = house.at_command_line(kGrant);
    EXPECT_EQ(doer.actor().role, "drift");
    EXPECT_EQ(doer.actor().address, "local:anna");
}

TEST(Perform, does_not_commit_by_uppdrag_when_no_right_was_looked_at) {
    House house;
    const Doer doer = house.insatsansvarig(kChange);
    const auto blind = [](Doing&) -> std::variant<Done<Nothing>, Refusal> {
        return Done<Nothing>{};
    };
    EXPECT_THROW((void)perform<Nothing>(*house.environment, doer, kChange, {}, blind),
                 std::logic_error);
}

TEST(Look, shows_only_what_has_its_row_in_the_log) {
    House house;
    const Doer doer = house.forbund(ActId::kUserList);
    const auto read = [&](bool log_out) {
        return came_to(look<int>(*house.environment,
                                 doer,
                                 ActId::kUserList,
                                 [&](Looking&) -> std::variant<Done<int>, Refusal> {
                                     if (log_out) {
                                         house.behind([&](store::WriteScope& scope) {
                                             store::end_sessions(scope, house.users["forbund"]);
                                         });
                                     }
                                     return Done<int>{7, {.count = 7}};
                                 }));
    };
    EXPECT_EQ(read(false), "done");
    EXPECT_THAT(house.log(1), ElementsAre("user.list user ok"));
    EXPECT_EQ(read(true), "not_logged_in");
}

TEST(Detail, is_one_flat_object_whatever_is_put_in) {
    EXPECT_EQ(Detail().text(), "");
    EXPECT_EQ(Detail().add("a", "b\"\\\n").add("n", 7).add_flag("f", true).text(),
              "{\"a\":\"b\\\"\\\\ \",\"n\":7,\"f\":true}");
}

}  // namespace
}  // namespace samspar::acts
