#include "disclosure/model/edition.h"

#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

const domain::Period k2021 = domain::year_period(2021);

TEST(EditionTest, a_publicering_has_the_universes_of_its_period) {
    EXPECT_EQ(universe_name(Counted::kAktuella, Edition{k2021}), "aktuella 2021");
    EXPECT_EQ(edition_of("avslutade 2021"), (Edition{k2021, 0}));
}

TEST(EditionTest, a_rattelse_has_universes_of_its_own) {
    EXPECT_EQ(universe_name(Counted::kAvslutade, Edition{k2021, 2}), "avslutade 2021 rattelse 2");
    EXPECT_EQ(universe_in("nya 2021", 1), "nya 2021 rattelse 1");
    EXPECT_EQ(edition_of("nya 2021 rattelse 12"), (Edition{k2021, 12}));
    EXPECT_EQ(edition_of("nya 2021-01/2021-06 rattelse 1"),
              (Edition{domain::parse_period("2021-01/2021-06").value(), 1}));
}

TEST(EditionTest, other_universes_are_of_no_edition) {
    for (const char* const name : {"rattat 2021",
                                   "utelamnade 2021",
                                   "aktuella",
                                   "aktuella 2021 rattelse 0",
                                   "aktuella 2021 rattelse 1x",
                                   "aktuella 2021 rattelse ",
                                   "aktuella 2021 till rattelse 1",
                                   "aktuella x"}) {
        EXPECT_EQ(edition_of(name), std::nullopt) << name;
    }
}

TEST(EditionTest, where_two_editions_do_not_meet_is_kept_by_both_their_names) {
    const domain::Period k2022 = domain::year_period(2022);
    EXPECT_EQ(corrected_universe({k2021}, {k2022}), "rattat 2021");
    EXPECT_EQ(corrected_universe({k2021, 1}, {k2022}), "rattat 2021 rattelse 1");
    EXPECT_EQ(corrected_universe({k2021, 1}, {k2022, 3}), "rattat 2021 rattelse 1 till rattelse 3");
}

}  // namespace
}  // namespace samspar::disclosure
