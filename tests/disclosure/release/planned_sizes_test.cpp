// Tables are planned from sizes. Where no table prints them, which tables there are tells of them:
// somebody who has the program knows from which sizes on a table of the avslutade is made.

#include <gtest/gtest.h>

#include <algorithm>

#include "disclosure/model/population.h"
#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

bool prints(const PublishedRelease& release, const CellName& name) {
    for (const PublishedTable& table : release.tables()) {
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                if (table.name(row, column) == name) {
                    return true;
                }
            }
        }
    }
    return false;
}

// What the proof takes as known of everybody in a universe: `>= 41 <= 41`.
std::string known_of(const AuditModel& model, const std::string& universe) {
    std::string text;
    for (const AuditModel::Relation& relation : model.relations) {
        const bool of_all = relation.terms.size() == 1 && relation.terms[0].first == 1 &&
                            relation.terms[0].second.universe == universe &&
                            relation.terms[0].second.codes.empty();
        if (of_all) {
            text += (text.empty() ? "" : " ") + relation.op + " " + std::to_string(relation.rhs);
        }
    }
    return text;
}

class PlannedSizes : public ::testing::Test {
protected:
    // Four insatser and 60 registreringar: too few have ended for a table of them.
    domain::Kodlistor lists = testing::test_lists();
    domain::Snapshot snapshot =
        testing::random_forbund(lists, 1, {.insatser = 4, .registreringar = 60});
    Space space;
    StructuralZeros zeros{space.dimension("insats")};
    PeriodPopulation population =
        make_population(snapshot, lists, domain::year_period(2021), space, zeros);
    std::int64_t ended = population.avslutade.sum({population.avslutade.universe(), {}}).persons;
};

TEST_F(PlannedSizes, that_no_table_prints_are_known_all_the_same) {
    const ReleaseResult result = testing::publish(snapshot, lists, 2021);
    ASSERT_EQ(result.refusal, std::nullopt);
    ASSERT_FALSE(prints(*result.release, {"avslutade 2021", ""}));
    const std::string is = std::to_string(ended);
    EXPECT_EQ(known_of(result.proof_model, "avslutade 2021"), ">= " + is + " <= " + is);
    EXPECT_EQ(known_of(result.audit_model, "avslutade 2021"), "");
}

TEST_F(PlannedSizes, that_a_table_prints_are_not_said_twice) {
    const ReleaseResult result = testing::publish(snapshot, lists, 2021);
    ASSERT_TRUE(prints(*result.release, {"aktuella 2021", ""}));
    EXPECT_EQ(known_of(result.proof_model, "aktuella 2021"), "");
}

// Fewer than the threshold are planned for as if they were one and the same number.
TEST_F(PlannedSizes, under_the_threshold_are_known_by_that_alone) {
    std::int64_t left = 3;
    for (domain::RegistreringRow& row : snapshot.rows) {
        const bool ends = row.avslut >= domain::make_date(2021, 1, 1).days &&
                          row.avslut <= domain::make_date(2021, 12, 31).days;
        if (ends && left-- <= 0) {
            row.avslut = domain::kStillOpen;
        }
    }
    const ReleaseResult result = testing::publish(snapshot, lists, 2021);
    ASSERT_EQ(result.refusal, std::nullopt);
    ASSERT_FALSE(prints(*result.release, {"avslutade 2021", ""}));
    EXPECT_EQ(known_of(result.proof_model, "avslutade 2021"), "<= 4");
}

}  // namespace
}  // namespace samspar::disclosure
