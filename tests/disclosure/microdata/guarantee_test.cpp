#include "disclosure/microdata/guarantee.h"

#include <gtest/gtest.h>

#include "disclosure/microdata/small_source.h"

namespace samspar::disclosure {
namespace {

// Ten women, seven with work and three without; five men with work.
class GuaranteeTest : public ::testing::Test {
protected:
    GuaranteeTest() {
        people.add(7, 0, 0);
        people.add(3, 0, 1);
        people.add(5, 1, 0);
        for (std::size_t i = 0; i < people.source.ended.size(); ++i) {
            domain::RegistreringRow row;
            row.start = static_cast<std::int32_t>(i < 2 ? i : 100);
            snapshot.rows.push_back(row);
        }
    }
    MicrodataGuarantee measured(const MicrodataLines& lines) const {
        return measure(snapshot, people.source, people.columns, lines, conditions);
    }

    SmallSource people;
    domain::Snapshot snapshot;
    MicrodataConditions conditions;
};

TEST_F(GuaranteeTest, it_counts_what_is_in_the_file_not_what_was_asked_of_it) {
    const MicrodataGuarantee found = measured(people.lines());
    EXPECT_EQ(found.ended, 15U);
    EXPECT_EQ(found.lines, 15U);
    EXPECT_EQ(found.dropped, 0U);
    EXPECT_EQ(found.fewest_of_a_line, 3U);
    EXPECT_EQ(found.fewest_alike, 5U);
    EXPECT_EQ(found.fewest_answers, 1U);     // the men
    EXPECT_EQ(found.largest_percent, 100U);  // likewise
    EXPECT_EQ(found.unique_before, 2U);
    EXPECT_EQ(found.unique_after, 0U);
}

TEST_F(GuaranteeTest, everybody_is_looked_up_in_the_file) {
    EXPECT_EQ(measured(people.lines()).told_answers, 5U);
    EXPECT_EQ(measured(people.lines()).few_matches, 0U);
    MicrodataLines women = people.lines();
    women.erase({1, 0});
    const MicrodataGuarantee found = measured(women);
    EXPECT_EQ(found.dropped, 5U);
    EXPECT_EQ(found.told_answers, 0U);
    EXPECT_EQ(found.largest_percent, 70U);
}

TEST_F(GuaranteeTest, one_person_with_all_the_rows_is_a_single_match) {
    for (MicrodataSource::Ended& ended : people.source.ended) {
        ended.person = ended.answers[0] == 1 ? 99 : ended.person;
    }
    EXPECT_EQ(measured(people.lines()).single_matches, 5U);
    EXPECT_EQ(measured(people.lines()).few_matches, 5U);
}

}  // namespace
}  // namespace samspar::disclosure
