#include "disclosure/model/population.h"

#include <gtest/gtest.h>

#include "disclosure/model/dimension_names.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

class PopulationTest : public ::testing::Test {
protected:
    PopulationTest() {
        for (const auto& [answers, days] : std::vector<std::pair<std::vector<Leaf>, int>>{
                 {{0, 0}, 10}, {{0, 1}, 20}, {{1, 1}, 30}, {{0, 1}, 40}}) {
            population.add(answers, days);
        }
    }

    Space space;
    std::uint16_t universe =
        space.universe("avslutade 2021", {{"a", {"0", "1"}}, {"b", {"0", "1", "2"}}});
    Population population{universe, {0, 1}};
};

TEST_F(PopulationTest, a_key_counts_persons_and_their_days) {
    EXPECT_EQ(population.sum({universe, {}}).persons, 4);
    EXPECT_EQ(population.sum({universe, {}}).days, 100);
    EXPECT_EQ(population.sum({universe, {{0, {0}}, {1, {1, 2}}}}).persons, 2);
    EXPECT_EQ(population.sum({universe, {{0, {0}}, {1, {1, 2}}}}).days, 60);
    EXPECT_EQ(population.sum({universe, {{1, {2}}}}).persons, 0);
}

TEST_F(PopulationTest, counts_run_with_the_last_question_fastest) {
    EXPECT_EQ(population.counts(space, {0, 1}, {}), (std::vector<std::int64_t>{1, 2, 0, 0, 1, 0}));
    EXPECT_EQ(population.counts(space, {1}, {{0, {0}}}), (std::vector<std::int64_t>{1, 2, 0}));
}

TEST_F(PopulationTest, a_question_that_nobody_was_asked_is_a_mistake) {
    EXPECT_THROW((void)population.sum({universe, {{7, {0}}}}), std::logic_error);
}

// Men and one who had not come yet count for nothing in an insats for women that began in the year.
class MakePopulationTest : public ::testing::Test {
protected:
    MakePopulationTest() {
        text.insats({{"namn", "Nystart"}, {"start", "2021-03-01"}});
        text.insats({{"namn", "Bred"}});
        text.registrering({{"insats", "Nystart"}, {"start", "2021-04-01"}});
        text.registrering({{"insats", "Bred"}, {"start", "2020-04-01"}, {"kon", "man"}});
        text.registrering({{"insats", "Bred"}, {"start", "2020-05-01"}, {"avslut", "2021-05-01"}});
        text.registrering({{"insats", "Bred"}, {"start", "2019-05-01"}, {"avslut", "2020-05-01"}});
        text.registrering({{"insats", "Bred"}, {"start", "2022-01-01"}});
        text.snapshot.insatser[0].kon_begransning = "kvinna";
    }
    std::int64_t count(const Population& of, std::string_view key) const {
        return of.sum(space.parse(of.universe(), key)).persons;
    }

    domain::Kodlistor lists = testing::test_lists();
    testing::SnapshotText text{lists};
    Space space;
    StructuralZeros zeros{space.dimension(names::kInsats)};
};

TEST_F(MakePopulationTest, everybody_is_in_the_universes_of_the_year_where_she_belongs) {
    const PeriodPopulation made =
        make_population(text.snapshot, lists, domain::year_period(2021), space, zeros);
    EXPECT_EQ(count(made.aktuella, ""), 3);
    EXPECT_EQ(count(made.aktuella, "status=avslutad"), 1);
    EXPECT_EQ(count(made.aktuella, "intrade=ny"), 1);
    EXPECT_EQ(count(made.avslutade, ""), 1);
    EXPECT_EQ(made.avslutade.sum({made.avslutade.universe(), {}}).days, 365);
    EXPECT_EQ(count(made.nya, ""), 1);
    ASSERT_EQ(made.insatser.size(), 2U);
    EXPECT_EQ(made.insatser[0].namn, "Nystart");
    EXPECT_EQ(made.insatser[1].aktuella, 2);
    EXPECT_EQ(&made.of(made.nya.universe()), &made.nya);
}

TEST_F(MakePopulationTest, what_the_insats_says_of_itself_is_declared_empty) {
    const PeriodPopulation made =
        make_population(text.snapshot, lists, domain::year_period(2021), space, zeros);
    const std::uint16_t all = made.aktuella.universe();
    const std::string nystart = "insats=" + insats_leaf(text.snapshot.insatser[0].id);
    const std::string bred = "insats=" + insats_leaf(text.snapshot.insatser[1].id);
    EXPECT_TRUE(zeros.is_empty(space, space.parse(all, nystart + ";kon=man")));
    EXPECT_TRUE(zeros.is_empty(space, space.parse(all, nystart + ";intrade=ingaende")));
    EXPECT_FALSE(zeros.is_empty(space, space.parse(all, bred + ";intrade=ingaende")));
    EXPECT_FALSE(zeros.is_empty(space, space.parse(all, bred + ";kon=man")));
}

}  // namespace
}  // namespace samspar::disclosure
