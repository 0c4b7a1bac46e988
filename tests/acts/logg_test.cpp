#include "acts/logg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/house.h"
#include "acts/lists.h"
#include "acts/perform.h"

namespace samspar::acts {
namespace {

using namespace std::chrono_literals;
using test::House;
using testing::ElementsAre;
using testing::StartsWith;

LogPage read(House& house, const LogQuery& query) {
    house.add_user("granskare" + std::to_string(house.users.size()),
                   domain::role_bit(domain::Role::kGranskare));
    const std::string reader = "granskare" + std::to_string(house.users.size() - 1);
    return std::get<LogPage>(
        read_log(*house.environment,
                 house.in_session(reader, domain::Role::kGranskare, ActId::kLoggRead),
                 query));
}

TEST(ReadLog, leaves_a_row_of_what_was_really_read) {
    House house;
    const LogPage page = read(house, {.limit = 3});
    ASSERT_EQ(page.rows.size(), 3U);
    EXPECT_TRUE(page.more);
    EXPECT_THAT(
        house.log(1),
        ElementsAre("logg.read logg ok {\"forsta_rad\":" + std::to_string(page.rows[2].seq) +
                    ",\"sista_rad\":" + std::to_string(page.rows[0].seq) + "}"));
    store::ReadScope scope = house.store->read();
    EXPECT_EQ(store::audit_rows(scope, std::nullopt, 1)[0].event.count, 3);
    const LogPage none = read(house, {.action = "no.such.act"});
    EXPECT_TRUE(none.rows.empty());
    EXPECT_FALSE(none.more);
}

// What is typed may be anything, an identity too.
TEST(ReadLog, does_not_repeat_what_was_looked_for) {
    House house;
    (void)read(house, {.user_name = "811228-9874", .action = "811228-9874"});
    EXPECT_THAT(house.log(1),
                ElementsAre("logg.read logg ok {\"anvandare\":0,\"handling\":\"annan\"}"));
    (void)read(house, {.user_name = "forbund", .action = "user.list"});
    EXPECT_THAT(house.log(1),
                ElementsAre("logg.read logg ok {\"anvandare\":1,\"handling\":\"user.list\"}"));
}

TEST(ReadLog, finds_days_as_they_are_in_sweden) {
    House house;
    const domain::Date today = domain::make_date(2026, 11, 22);
    const domain::Date tomorrow = domain::make_date(2026, 11, 23);
    const std::size_t before = read(house, {.limit = 400, .from = today, .to = today}).rows.size();
    EXPECT_GT(before, 0U);
    EXPECT_TRUE(read(house, {.from = tomorrow}).rows.empty());
    house.pass(23h);  // midnight in Sweden, an hour before that of UTC
    house.behind([](store::WriteScope&) {});
    EXPECT_EQ(read(house, {.to = domain::make_date(2026, 11, 21)}).rows.size(), 0U);
    const auto late = read(house, {.limit = 1, .from = tomorrow}).rows;
    ASSERT_EQ(late.size(), 1U);
    EXPECT_EQ(late[0].at, house.now);
}

TEST(ReadLog, writes_first_what_is_still_counted) {
    House house;
    const Doer doer = house.handlaggare(ActId::kUserList);
    for (int i = 0; i < 3; ++i) {
        log_refused(*house.environment, doer, ActId::kUserList, "", "forbidden");
    }
    const LogPage page = read(house, {.limit = 1, .action = "user.list"});
    ASSERT_EQ(page.rows.size(), 1U);
    EXPECT_EQ(page.rows[0].event.count, 2);
}

TEST(ReadLog, tells_of_everything_at_the_command_line_and_whose_account_it_was) {
    House house;
    (void)read_kodlistor(
        *house.environment, house.at_command_line(ActId::kKodlistorRead), "forsorjning");
    EXPECT_THAT(house.log(1), ElementsAre("kodlistor.read  ok {\"lista\":\"forsorjning\"}"));
    const LogPage page = read(house, {.limit = 1, .role = "drift", .action = "kodlistor.read"});
    ASSERT_EQ(page.rows.size(), 1U);
    EXPECT_EQ(page.rows[0].actor.address, "local:anna");
    // In a session the same is what every page is written with.
    (void)read_kodlistor(*house.environment, house.forbund(ActId::kKodlistorRead));
    EXPECT_THAT(house.log(1)[0], StartsWith("test.set_up"));
}

}  // namespace
}  // namespace samspar::acts
