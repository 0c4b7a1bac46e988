#include "disclosure/plan/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "disclosure/model/answers.h"
#include "disclosure/plan/table_words.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

TEST(Catalogue, every_table_has_its_words_in_the_same_order) {
    const auto words = table_words();
    ASSERT_EQ(words.size(), catalogue().size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        EXPECT_EQ(words[i].definition.id, catalogue()[i].id);
    }
}

// Later tables are finer: when something must give way, it is the last that does.
TEST(Catalogue, an_insats_needs_more_persons_the_further_its_row_is_split) {
    const Policy policy;
    const auto from = [&](std::string_view id) {
        const auto it = std::ranges::find(catalogue(), id, &TableDesign::id);
        return policy.*it->rows_from;
    };
    EXPECT_EQ(from("insatser"), 5);
    EXPECT_EQ(from("insats_kon"), 10);
    EXPECT_EQ(from("avslutsanledning_insats"), 20);
    EXPECT_EQ(from("avslutsanledning_insats_kon"), 50);
}

TEST(Catalogue, every_direction_is_a_question_that_is_asked) {
    const domain::Kodlistor lists = testing::test_lists();
    std::set<std::string_view> asked;
    for (const TableDesign& design : catalogue()) {
        asked.insert(design.rows.dimension);
        for (const PartDesign& part : design.parts) {
            for (const AxisDesign& axis : part.columns) {
                asked.insert(axis.dimension);
            }
        }
    }
    asked.erase(names::kInsats);
    for (const std::string_view name : asked) {
        EXPECT_FALSE(question(name, lists).leaves.empty()) << name;
    }
}

TEST(Catalogue, how_somebody_ended_is_sensitive_and_who_she_is_is_not) {
    EXPECT_TRUE(is_sensitive(names::kAnledning));
    EXPECT_TRUE(is_sensitive(names::kForsorjningEfter));
    EXPECT_FALSE(is_sensitive(names::kKon));
    EXPECT_FALSE(is_sensitive(names::kAlder));
}

TEST(TableWords, are_read_from_the_file) {
    EXPECT_EQ(words_of_table("insatser").definition.title, "Deltagare per insats");
    EXPECT_EQ(words_of_table("insatser").row_head, "Insats");
    EXPECT_EQ(reference(words_of_table("insatser")), "publicering.insatser@2");
    EXPECT_THROW((void)words_of_table("stjarntecken"), std::runtime_error);
}

}  // namespace
}  // namespace samspar::disclosure
