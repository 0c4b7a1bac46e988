#include "disclosure/model/answers.h"

#include <gtest/gtest.h>

#include "disclosure/model/dimension_names.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

class AnswersTest : public ::testing::Test {
protected:
    // The answer to one question by a person who began on the first of January 2020.
    std::string answer(std::string_view name, testing::Record record) {
        testing::SnapshotText text(lists);
        text.insats({{"namn", "Bred"}});
        record.emplace("insats", "Bred");
        record.emplace("start", "2020-01-01");
        text.registrering(record);
        Answers answers(lists, domain::year_period(2021), space);
        const Leaf leaf = answers.of(name, text.snapshot.rows[0]);
        return space.dimensions()[space.dimension(name)].leaves[leaf];
    }

    domain::Kodlistor lists = testing::test_lists();
    Space space;
};

TEST_F(AnswersTest, age_is_that_of_the_last_year_of_the_period) {
    EXPECT_EQ(answer(names::kAlder, {{"fodelsear", "2002"}}), "-19");
    EXPECT_EQ(answer(names::kAlder, {{"fodelsear", "2001"}}), "20-24");
    EXPECT_EQ(answer(names::kAlder, {{"fodelsear", "1962"}}), "50-59");
    EXPECT_EQ(answer(names::kAlder, {{"fodelsear", "1961"}}), "60-");
    EXPECT_EQ(answer(names::kAlder, {{"fodelsear", "0"}}), "saknas");
}

TEST_F(AnswersTest, several_sources_of_income_are_one_answer) {
    EXPECT_EQ(answer(names::kForsorjningFore, {{"forsorjning_fore", "a_kassa"}}), "a_kassa");
    EXPECT_EQ(answer(names::kForsorjningFore, {{"forsorjning_fore", "a_kassa|forsorjningsstod"}}),
              "flera");
    EXPECT_EQ(answer(names::kForsorjningFore, {}), "saknas");
}

TEST_F(AnswersTest, one_who_was_not_asked_at_the_end_has_no_answer_though_one_is_stored) {
    const testing::Record moved{
        {"avslut", "2021-02-01"}, {"anledning", "flytt"}, {"forsorjning_efter", "a_kassa"}};
    EXPECT_EQ(answer(names::kForsorjningEfter, moved), "saknas");
    const testing::Record ill{
        {"avslut", "2021-02-01"}, {"anledning", "sjukdom"}, {"forsorjning_efter", "a_kassa"}};
    EXPECT_EQ(answer(names::kForsorjningEfter, ill), "a_kassa");
}

TEST_F(AnswersTest, a_reason_is_known_by_its_group) {
    EXPECT_EQ(answer(names::kAnledning, {{"avslut", "2021-02-01"}, {"anledning", "flytt"}}),
              "ovrigt");
    EXPECT_EQ(answer(names::kAnledning, {{"avslut", "2021-02-01"}}), "saknas");
}

TEST_F(AnswersTest, a_sender_that_is_a_kommun_is_that_kommun) {
    EXPECT_EQ(answer(names::kRemittent, {{"remittent", "kommun:0127"}}), "kommun:0127");
    EXPECT_EQ(answer(names::kRemittent, {{"remittent", "kommun"}}), "kommun");
}

TEST_F(AnswersTest, the_state_is_that_of_the_last_day) {
    EXPECT_EQ(answer(names::kStatus, {{"avslut", "2021-12-31"}}), "avslutad");
    EXPECT_EQ(answer(names::kStatus, {{"avslut", "2022-01-01"}}), "pagaende");
    EXPECT_EQ(answer(names::kIntrade, {}), "ingaende");
    EXPECT_EQ(answer(names::kIntrade, {{"start", "2021-01-01"}}), "ny");
}

TEST_F(AnswersTest, a_question_that_is_not_asked_is_a_mistake) {
    EXPECT_THROW((void)question("stjarntecken", lists), std::logic_error);
}

}  // namespace
}  // namespace samspar::disclosure
