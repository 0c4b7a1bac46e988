#include "disclosure/microdata/source.h"

#include <gtest/gtest.h>

#include "disclosure/model/dimension_names.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

class SourceTest : public ::testing::Test {
protected:
    SourceTest() {
        text.insats({{"namn", "Bred"}});
        text.insats({{"namn", "Volym"}, {"registrering", "antal"}});
        text.registrering({{"insats", "Bred"},
                           {"start", "2020-02-01"},
                           {"avslut", "2021-03-01"},
                           {"person", "p1"}});
        text.registrering({{"insats", "Bred"},
                           {"start", "2021-04-01"},
                           {"avslut", "2021-05-01"},
                           {"person", "p1"}});
        text.registrering({{"insats", "Bred"}, {"start", "2021-04-01"}, {"avslut", "2021-12-31"}});
        text.registrering({{"insats", "Bred"}, {"start", "2021-04-01"}});
        text.registrering({{"insats", "Bred"}, {"start", "2021-04-01"}, {"avslut", "2022-01-01"}});
    }
    MicrodataSource source(const std::vector<bool>& exported = {}) {
        return microdata_source(text.snapshot, lists, domain::year_period(2021), exported, space);
    }

    domain::Kodlistor lists = testing::test_lists();
    testing::SnapshotText text{lists};
    Space space;
};

TEST_F(SourceTest, it_is_those_who_ended_in_the_period) {
    const MicrodataSource made = source();
    ASSERT_EQ(made.ended.size(), 3U);
    EXPECT_EQ(made.ended[2].row, 2U);
    EXPECT_EQ(made.exportable(), 3U);
    EXPECT_EQ(space.universes()[made.universe].name, "avslutade 2021");
}

TEST_F(SourceTest, rows_of_one_key_are_one_person_and_a_row_without_is_its_own) {
    const MicrodataSource made = source();
    EXPECT_EQ(made.ended[0].person, made.ended[1].person);
    EXPECT_NE(made.ended[0].person, made.ended[2].person);
    EXPECT_GT(made.ended[2].person, std::uint64_t{1} << 31U);
}

TEST_F(SourceTest, who_is_in_an_earlier_file_is_known_but_not_given_out) {
    const MicrodataSource made = source({false, true});
    EXPECT_EQ(made.ended.size(), 3U);
    EXPECT_FALSE(made.ended[1].exportable);
    EXPECT_TRUE(made.ended[2].exportable);
    EXPECT_EQ(made.exported_before, 1U);
    EXPECT_EQ(made.exportable(), 2U);
}

TEST_F(SourceTest, an_answer_is_found_by_the_column_that_asks) {
    const MicrodataSource made = source();
    const std::uint16_t kon = space.dimension(names::kKon);
    MicrodataColumn column{"kon", kon, false, {}, {}};
    column.category_of = {7, 8, 9};
    EXPECT_EQ(made.category(made.ended[0], column), 7U);  // kvinna is the first of the list
}

}  // namespace
}  // namespace samspar::disclosure
