#include "acts/clock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/house.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using test::came_to;
using test::House;
using testing::ElementsAre;

TEST(RepairClock, is_for_the_operator_and_says_in_the_log_how_many) {
    House house;
    house.behind([&](store::WriteScope& scope) {
        store::set_second_factor(
            scope, house.users["handlaggare"], {security::TotpSecret{}, 1'000'000'000});
    });
    EXPECT_EQ(came_to(repair_clock(*house.environment, house.forbund(ActId::kDriftClock))),
              "forbidden");
    const auto outcome =
        repair_clock(*house.environment, house.at_command_line(ActId::kDriftClock));
    ASSERT_EQ(came_to(outcome), "done");
    EXPECT_THAT(std::get<store::AccountsAhead>(outcome).users, ElementsAre("handlaggare"));
    EXPECT_THAT(house.log(1), ElementsAre("drift.clock  ok {\"lankar\":0,\"sessioner\":0}"));
}

}  // namespace
}  // namespace samspar::acts
