#include "acts/arsredovisning.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/house.h"

namespace samspar::acts {
namespace {

using namespace std::chrono_literals;
using publication::ArsredovisningKind;
using test::came_to;
using test::House;
using testing::ElementsAre;

constexpr ActId kRead = ActId::kArsredovisningRead;

publication::ArsredovisningRequest of_2025(ArsredovisningKind kind) {
    return {.year = domain::year_period(2025), .kind = kind, .formats = {"json"}, .program = {}};
}

TEST(ReadArsredovisning, gives_the_exact_figures_to_the_forbund_and_the_operator_alone) {
    House house;
    const auto wanted = of_2025(ArsredovisningKind::kIntern);
    for (const Doer& doer : {house.handlaggare(kRead), house.insatsansvarig(kRead)}) {
        EXPECT_EQ(came_to(read_arsredovisning(*house.environment, doer, wanted)), "forbidden");
    }
    EXPECT_THAT(house.log(1),
                ElementsAre("arsredovisning.read forbund refused {\"period\":\"2025\","
                            "\"typ\":\"intern\",\"format\":[\"json\"],\"nekat\":\"forbidden\"}"));
    for (const Doer& doer : {house.forbund(kRead), house.at_command_line(kRead)}) {
        const auto files = read_arsredovisning(*house.environment, doer, wanted);
        ASSERT_EQ(came_to(files), "done");
        EXPECT_EQ(std::get<0>(files).front().format, "json");
    }
    EXPECT_THAT(house.log(1),
                ElementsAre("arsredovisning.read forbund ok {\"period\":\"2025\","
                            "\"typ\":\"intern\",\"format\":[\"json\"]}"));
}

TEST(ReadArsredovisning, asks_for_a_fresh_proof_of_the_exact_figures_only) {
    House house;
    const Doer doer = house.forbund(kRead);
    house.pass(11min);
    EXPECT_EQ(came_to(read_arsredovisning(
                  *house.environment, doer, of_2025(ArsredovisningKind::kIntern))),
              "step_up_required");
    EXPECT_EQ(came_to(read_arsredovisning(
                  *house.environment, doer, of_2025(ArsredovisningKind::kPublicering))),
              "not_found");
}

TEST(ReadArsredovisning, gives_no_exact_figures_of_a_year_to_come) {
    House house;
    auto wanted = of_2025(ArsredovisningKind::kIntern);
    wanted.year = domain::year_period(2027);
    EXPECT_EQ(came_to(read_arsredovisning(*house.environment, house.forbund(kRead), wanted)),
              "validation_failed ar:in_future");
}

}  // namespace
}  // namespace samspar::acts
