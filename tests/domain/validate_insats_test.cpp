#include "domain/validate_insats.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

Insats insats(std::int64_t id, std::string namn) {
    Insats one;
    one.id = InsatsId{id};
    one.namn = std::move(namn);
    one.start = make_date(2020, 1, 1);
    return one;
}

std::string errors_of(const Insats& one, std::vector<Insats> others = {}) {
    std::string all;
    for (const FieldError& error : validate(one, others)) {
        all += (all.empty() ? "" : " ") + error.field + ":" + std::string(error.code.text());
    }
    return all;
}

TEST(ValidateInsatsTest, a_plain_one_is_right) {
    EXPECT_EQ(errors_of(insats(1, "START")), "");
}

TEST(ValidateInsatsTest, name_is_needed_and_its_own) {
    EXPECT_EQ(errors_of(insats(0, " ")), "namn:required");
    EXPECT_EQ(errors_of(insats(0, "start"), {insats(1, "START")}), "namn:taken");
    EXPECT_EQ(errors_of(insats(1, "Start"), {insats(1, "START")}), "");
    EXPECT_EQ(errors_of(insats(0, "*")), "namn:out_of_range");
}

TEST(ValidateInsatsTest, a_name_holds_no_sign_that_nobody_sees) {
    for (const char* namn : {"Vanliga\x0B steg", "Al\u202Efa", "Alfa\u200B", "a\nb", "a\u00A0b"}) {
        EXPECT_EQ(errors_of(insats(0, namn)), "namn:out_of_range") << namn;
    }
    EXPECT_EQ(errors_of(insats(0, "-/-")), "namn:required");
    Insats one = insats(1, "START");
    one.beskrivning = "två\nrader";
    EXPECT_EQ(errors_of(one), "");
    one.beskrivning = "mjuk\x0Bradbrytning";
    EXPECT_EQ(errors_of(one), "beskrivning:out_of_range");
}

TEST(ValidateInsatsTest, a_name_is_no_word_that_tables_use_for_several) {
    for (const char* namn :
         {"Övriga insatser", "ovriga", "ALLA INSATSER", "Totalt", "Uppgift saknas", "Summa"}) {
        EXPECT_EQ(errors_of(insats(0, namn)), "namn:reserved") << namn;
    }
    EXPECT_EQ(errors_of(insats(0, "Övriga ungdomar")), "");
}

// Files for machines hold it as it is.
TEST(ValidateInsatsTest, a_name_is_nothing_that_a_spreadsheet_would_run) {
    for (const char* namn : {"=1+1", "+Jobb", "-Jobb", "@jobb"}) {
        EXPECT_EQ(errors_of(insats(0, namn)), "namn:formula") << namn;
        EXPECT_EQ(errors_of(insats(1, namn), {insats(1, namn)}), "") << namn;
    }
    EXPECT_EQ(errors_of(insats(0, "Jobb+")), "");
}

TEST(ValidateInsatsTest, a_name_that_is_there_already_stays) {
    Insats before = insats(1, "Övriga insatser");
    Insats after = before;
    after.slut = make_date(2024, 12, 31);
    EXPECT_EQ(errors_of(after, {before, insats(2, "ovriga insatser")}), "");
    after.namn = "Alla insatser";
    EXPECT_EQ(errors_of(after, {before}), "namn:reserved");
}

TEST(ValidateInsatsTest, holds_nobodys_identity) {
    Insats one = insats(1, "START");
    one.beskrivning = "Kontakt 070-123 45 67";
    EXPECT_EQ(errors_of(one), "beskrivning:looks_like_identity");
}

TEST(ValidateInsatsTest, dates_ages_and_months_are_in_order) {
    Insats one = insats(1, "START");
    one.slut = make_date(2019, 12, 31);
    one.alder_fran = 30;
    one.alder_till = 29;
    one.forvantad_tid = 0;
    one.kon_begransning = "annat";
    EXPECT_EQ(errors_of(one),
              "alder_till:out_of_range slut:before_start forvantad_tid:out_of_range "
              "kon_begransning:unknown_code");
}

TEST(ValidateInsatsTest, is_reported_in_another_that_has_a_row_of_its_own) {
    Insats child = insats(2, "Socialfältarna");
    child.redovisas_i = InsatsId{1};
    EXPECT_EQ(errors_of(child, {insats(1, "UPIS"), child}), "");
    EXPECT_EQ(errors_of(child, {child}), "redovisas_i:unknown_code");
    Insats grandchild = insats(3, "Tredje");
    grandchild.redovisas_i = InsatsId{2};
    EXPECT_EQ(errors_of(grandchild, {insats(1, "UPIS"), child, grandchild}),
              "redovisas_i:combination_not_allowed");
    Insats parent = insats(1, "UPIS");
    parent.redovisas_i = InsatsId{3};
    EXPECT_EQ(errors_of(parent, {parent, child, insats(3, "Annan")}),
              "redovisas_i:combination_not_allowed");
}

TEST(ValidateInsatsTest, a_count_belongs_to_an_insats_and_a_year) {
    const std::vector<Insats> all{insats(1, "Kugghjulen")};
    EXPECT_TRUE(validate(Antal{InsatsId{1}, "VC Norr", 2012, "kvinna", 0}, all).empty());
    const FieldErrors errors = validate(Antal{InsatsId{9}, "", 1200, "x", -1}, all);
    ASSERT_EQ(errors.size(), 4U);
    EXPECT_EQ(errors[0].field, "insats");
    EXPECT_EQ(errors[3].field, "antal");
}

TEST(ValidateInsatsTest, a_name_has_at_most_120_signs) {
    Insats insats;
    insats.namn.clear();
    for (int i = 0; i < 120; ++i) {
        insats.namn += "å";
    }
    EXPECT_TRUE(validate(insats, {}).empty());
    insats.namn += "x";
    ASSERT_EQ(validate(insats, {}).size(), 1U);
    EXPECT_EQ(validate(insats, {})[0].code, "too_long");
}

}  // namespace
}  // namespace samspar::domain
