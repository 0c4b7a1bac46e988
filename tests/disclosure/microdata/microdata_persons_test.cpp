// Persons with several deltaganden, and those whom a file leaves out.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "disclosure/exported_year.h"
#include "disclosure/microdata/microdata.h"
#include "disclosure/published_year.h"
#include "disclosure/tables_minus_file.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

// A hundred persons in one insats, 25 for each kön and reason, one after the other.
struct Hundred {
    Hundred() {
        text.insats({{"namn", "A"}, {"start", "2020-01-01"}});
        int person = 0;
        for (const char* const kon : {"kvinna", "man"}) {
            for (const char* const reason : {"arbete", "sjukdom"}) {
                for (int i = 0; i < 25; ++i) {
                    add(++person, kon, reason, 1970 + i);
                }
            }
        }
    }

    void add(int person, const std::string& kon, const std::string& reason, int born) {
        text.registrering({{"insats", "A"},
                           {"person", "p" + std::to_string(person)},
                           {"start", "2021-01-15"},
                           {"avslut", "2021-06-15"},
                           {"anledning", reason},
                           {"kon", kon},
                           {"fodelsear", std::to_string(born)},
                           {"forsorjning_fore", "forsorjningsstod"},
                           {"forsorjning_efter", "sjukpenning"}});
    }

    MicrodataResult given_out(const std::vector<bool>& exported = {}, bool audited = true) {
        release = testing::publish(text.snapshot, lists, 2021);
        testing::Export from{.snapshot = text.snapshot, .lists = lists, .release = release};
        from.exported = exported;
        from.audited = audited;
        from.profiles = {{"H", {{"kon", "grov"}, {"anledning", "utfall"}}}};
        return testing::export_year(from);
    }

    std::vector<std::string> differences(const MicrodataResult& result) const {
        return testing::small_differences(result, release.additions, text.snapshot, lists);
    }

    domain::Kodlistor lists = testing::test_lists();
    testing::SnapshotText text{lists};
    ReleaseResult release;
};

// The tables show 25 men who ended in work. A file with 24 of them would say how the earlier
// deltagande of the one who has two ended.
TEST(MicrodataPersons, whoever_has_two_deltaganden_is_in_the_file_with_both) {
    Hundred year;
    year.add(51, "man", "sjukdom", 1970);
    const MicrodataResult result = year.given_out();
    ASSERT_THAT(testing::lines_of_trials(result), ElementsAre("H: taken 0 0 0"));
    EXPECT_EQ(result.file->guarantee.ended, 101U);
    EXPECT_EQ(result.file->guarantee.lines, 101U);
    EXPECT_THAT(result.rows, SizeIs(101));
    EXPECT_THAT(year.differences(result), IsEmpty());
}

TEST(MicrodataPersons, two_rows_of_one_person_do_not_make_five_alike) {
    Hundred year;
    for (const int person : {101, 102, 103, 104, 104}) {
        year.add(person, "annat", "arbete", 1980);
    }
    for (const int person : {105, 106, 107, 108, 109}) {
        year.add(person, "annat", "sjukdom", 1980);
    }
    year.release = testing::publish(year.text.snapshot, year.lists, 2021);
    testing::Export from{
        .snapshot = year.text.snapshot, .lists = year.lists, .release = year.release};
    from.profiles = {{"fine", {{"kon", "fin"}, {"anledning", "utfall"}}}};
    from.conditions.dropped = 50;
    EXPECT_EQ(testing::export_year(from).trials.front().dropped.rare, 5U);
}

// Of 25 women each ended in work once. That six of them ended otherwise too hides nobody.
TEST(MicrodataPersons, an_answer_that_all_alike_have_given_is_told_however_many_other_rows) {
    Hundred year;
    year.text.snapshot.rows.erase(year.text.snapshot.rows.begin() + 25,
                                  year.text.snapshot.rows.begin() + 50);
    for (int person = 1; person <= 6; ++person) {
        year.add(person, "kvinna", "sjukdom", 1970);
    }
    const MicrodataResult result = year.given_out();
    EXPECT_THAT(testing::lines_of_trials(result), ElementsAre("H: largest 0 0 31"));
}

TEST(MicrodataPersons, answers_of_one_person_are_not_those_of_different_persons) {
    const auto given = [](const std::vector<MicrodataPersons>& persons) {
        MicrodataAnswers answers;
        for (std::uint16_t i = 0; i < persons.size(); ++i) {
            answers[i] = {persons[i].size(), persons[i]};
        }
        return answers_of_different_persons(answers);
    };
    EXPECT_EQ(given({{1}, {1}}), 1U);
    EXPECT_EQ(given({{1, 2}, {1, 2}}), 2U);
    EXPECT_EQ(given({{1, 2}, {1, 2}, {1, 2}}), 2U);
    EXPECT_EQ(given({{1, 2, 3}, {1}, {1, 2}}), 3U);
    EXPECT_EQ(given({}), 0U);
}

std::vector<bool> marked(std::initializer_list<std::size_t> rows) {
    std::vector<bool> exported(100, false);
    for (const std::size_t row : rows) {
        exported[row] = true;
    }
    return exported;
}

// How many are left out is the difference of two printed numbers.
TEST(MicrodataPersons, a_few_left_out_are_a_small_number_like_any_other) {
    Hundred year;
    const MicrodataResult result = year.given_out(marked({0, 25, 50, 75}));
    EXPECT_EQ(result.refusal, MicrodataRefusal::kNotSafe);
    EXPECT_EQ(result.trials.front().failed, MicrodataCondition::kFew);
    EXPECT_EQ(result.trials.front().left_out, 4U);
}

// Five are missing, and the tables by kön and reason say who: all of them women, two in work.
TEST(MicrodataPersons, what_the_tables_tell_of_those_left_out_is_a_finding) {
    Hundred year;
    const std::vector<bool> exported = marked({0, 1, 25, 26, 27});
    const MicrodataResult refused = year.given_out(exported);
    EXPECT_EQ(refused.trials.front().failed, MicrodataCondition::kAudit);
    EXPECT_THAT(refused.trials.front().findings, Not(IsEmpty()));
    const MicrodataResult unaudited = year.given_out(exported, false);
    EXPECT_THAT(year.differences(unaudited), Contains("2 anledning=arbete.. kon=kvinna"));
    const std::string found = testing::disclosures(
        testing::examine_together({year.release.audit_model, unaudited.audit_model}));
    EXPECT_THAT(found, HasSubstr("EXACT file 2: utelamnade[kvinna,arbete+studier]"));
    EXPECT_THAT(found, HasSubstr("EXACT file 2: utelamnade[annat+man,*]"));
}

TEST(MicrodataPersons, many_left_out_with_each_answer_tell_nothing_of_anybody) {
    Hundred year;
    const MicrodataResult result = year.given_out(
        marked({0, 1, 2, 3, 4, 25, 26, 27, 28, 29, 50, 51, 52, 53, 54, 75, 76, 77, 78, 79}));
    EXPECT_THAT(testing::lines_of_trials(result), ElementsAre("H: taken 0 0 0"));
    EXPECT_EQ(testing::disclosures(
                  testing::examine_together({year.release.audit_model, result.audit_model})),
              "");
}

// So that the tests that use it can fail.
TEST(MicrodataPersons, the_difference_of_table_and_file_is_found_by_subtraction) {
    Hundred year;
    MicrodataResult result = year.given_out();
    ASSERT_THAT(year.differences(result), IsEmpty());
    result.rows.erase(result.rows.begin());
    EXPECT_THAT(
        year.differences(result),
        ElementsAre(
            "1", "1 anledning=arbete..", "1 kon=kvinna", "1 anledning=arbete.. kon=kvinna"));
}

}  // namespace
}  // namespace samspar::disclosure
