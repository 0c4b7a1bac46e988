#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

TEST(Demo, makes_a_marked_training_store_with_the_figures_of_2021) {
    const TemporaryDirectory home;
    const std::string data = (home / "training").string();
    const Finished run = samspar({"demo", "--data", data, "--json"});
    ASSERT_EQ(run.code, 0) << run.err;
    const auto json = run.json();
    EXPECT_EQ(json["data"], data);
    EXPECT_EQ(json["registreringar"], 450);
    ASSERT_EQ(json["links"].size(), 1U);
    EXPECT_EQ(json["links"][0]["anvandarnamn"], "ovning");
    EXPECT_THAT(json["links"][0]["lank"].get<std::string>(),
                MatchesRegex("https://localhost:8443/aktivera#[A-Za-z0-9_-]{43}"));
    EXPECT_THAT(samspar({"statistik", "2021", "--data", data}).out,
                HasSubstr("\nflode,2021,*,*,*,aktuella,450,"));
    EXPECT_THAT(samspar({"statistik", "2021", "--data", data, "--format", "html"}).out,
                HasSubstr("ÖVNING"));
    const auto user = samspar({"user", "list", "--data", data, "--json"}).json()["anvandare"][0];
    EXPECT_EQ(user["roller"], nlohmann::json::array({"handlaggare", "insatsansvarig", "forbund"}));
    EXPECT_EQ(user["insatser"].size(), 7U);
}

TEST(Demo, never_touches_a_store_that_is_there) {
    const Home home;
    const Finished run = home.run({"demo"});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("a new store needs an empty directory"));
    EXPECT_EQ(home.run({"user", "list", "--json"}).json()["anvandare"][0]["anvandarnamn"], "admin");
}

}  // namespace
}  // namespace samspar::test
