#include "domain/kodlista_change.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> codes(const FieldErrors& errors) {
    std::vector<std::string> result;
    for (const FieldError& error : errors) {
        result.push_back(error.field + ":" + std::string(error.code.text()));
    }
    return result;
}

Kod omstallningsstod() {
    Kod kod;
    kod.code = "omstallningsstod";
    kod.label = "Omställningsstöd";
    kod.group = "ovrig_offentlig";
    kod.valid_from = make_date(2026, 1, 1);
    return kod;
}

const Kodlistor kLists = builtin_kodlistor();

TEST(NewKod, of_a_known_group_with_words_of_its_own_is_right) {
    EXPECT_THAT(codes(check_new_kod(kLists.forsorjning, omstallningsstod())), IsEmpty());
}

TEST(NewKod, needs_a_code_a_label_and_a_group_that_takes_new_codes) {
    EXPECT_THAT(codes(check_new_kod(kLists.forsorjning, Kod{})),
                ElementsAre("kod:required", "etikett:required", "grupp:required"));
    Kod kod = omstallningsstod();
    kod.code = "Omställning";
    kod.label = "a|b";
    kod.group = "saknas";
    kod.valid_to = make_date(2025, 12, 31);
    EXPECT_THAT(codes(check_new_kod(kLists.forsorjning, kod)),
                ElementsAre("kod:out_of_range",
                            "etikett:out_of_range",
                            "grupp:unknown_code",
                            "giltig_till:before_start"));
}

TEST(NewKod, has_no_sign_in_its_words_that_nobody_sees) {
    for (const char* unseen : {"\u200B", "\u202E", "\u0085", "\u2028", "\u00AD", "\x0B", "\n"}) {
        Kod kod = omstallningsstod();
        kod.label = std::string("Omställnings") + unseen + "stöd";
        kod.help = kod.label;
        EXPECT_THAT(codes(check_new_kod(kLists.forsorjning, kod)),
                    ElementsAre("etikett:out_of_range", "hjalp:out_of_range"));
    }
}

TEST(NewKod, has_no_code_or_label_that_another_answers_to) {
    Kod kod = omstallningsstod();
    kod.code = "a_kassa";
    kod.label = "STUDIESTÖD";
    EXPECT_THAT(codes(check_new_kod(kLists.forsorjning, kod)),
                ElementsAre("kod:taken", "etikett:taken"));
}

TEST(NewKod, holds_nothing_that_points_out_a_person) {
    Kod kod = omstallningsstod();
    kod.help = "Fråga anna@example.se";
    EXPECT_THAT(codes(check_new_kod(kLists.forsorjning, kod)),
                ElementsAre("hjalp:looks_like_identity"));
}

TEST(NewKod, has_no_group_in_a_list_without_groups) {
    Kod kod = omstallningsstod();
    EXPECT_THAT(codes(check_new_kod(kLists.remittent, kod)), ElementsAre("grupp:unknown_code"));
    kod.group = "";
    EXPECT_THAT(codes(check_new_kod(kLists.remittent, kod)), IsEmpty());
}

TEST(NewKod, is_refused_by_a_list_whose_codes_the_program_knows) {
    EXPECT_THAT(codes(check_new_kod(kLists.kon, omstallningsstod())),
                ElementsAre("lista:not_applicable"));
    EXPECT_FALSE(takes_new_codes("handlingsplan"));
    EXPECT_FALSE(takes_new_codes("grupp"));
}

TEST(NewKod, gets_a_number_that_no_code_has_had_until_there_are_31) {
    std::vector<Kod> all;
    for (KodNumber number = 1; number <= kMaxKodNumber; ++number) {
        all.push_back({.number = number,
                       .code = "k" + std::to_string(number),
                       .label = "Kod " + std::to_string(number),
                       .group = {},
                       .valid_from = {},
                       .valid_to = {},
                       .help = {}});
        EXPECT_EQ(next_number(Kodlista("remittent", all)), number == 31 ? 0 : number + 1);
    }
    Kod kod = omstallningsstod();
    kod.group = "";
    EXPECT_THAT(codes(check_new_kod(Kodlista("remittent", all), kod)),
                ElementsAre("lista:too_high"));
}

TEST(KodEnd, is_refused_for_a_code_that_a_rule_names) {
    const auto end = [](const Kodlista& list, std::string_view code) {
        return codes(check_kod_end(list, *list.find(code), make_date(2026, 12, 31)));
    };
    EXPECT_THAT(end(kLists.forsorjning, "saknas"), ElementsAre("kod:not_applicable"));
    EXPECT_THAT(end(kLists.avslutsanledning, "avliden"), ElementsAre("kod:not_applicable"));
    EXPECT_THAT(end(kLists.kon, "man"), ElementsAre("kod:not_applicable"));
    EXPECT_THAT(end(kLists.kommun, "annan"), ElementsAre("kod:not_applicable"));
    EXPECT_THAT(end(kLists.forsorjning, "etableringsersattning"), IsEmpty());
}

TEST(KodEnd, is_not_before_the_code_began) {
    const Kod kod = omstallningsstod();
    EXPECT_THAT(codes(check_kod_end(kLists.forsorjning, kod, make_date(2025, 12, 31))),
                ElementsAre("giltig_till:before_start"));
    EXPECT_THAT(codes(check_kod_end(kLists.forsorjning, kod, std::nullopt)), IsEmpty());
}

TEST(NewKommun, has_four_digits_and_a_name_that_no_other_has) {
    EXPECT_THAT(codes(check_new_kommun(kLists.kommun, "0180", "Stockholm")), IsEmpty());
    for (const char* code : {"0000", "0100", "0012"}) {
        EXPECT_THAT(codes(check_new_kommun(kLists.kommun, code, "Ingenstans")),
                    ElementsAre("kod:out_of_range"));
    }
    EXPECT_THAT(codes(check_new_kommun(kLists.kommun, "180", "annan kommun")),
                ElementsAre("kod:out_of_range", "namn:taken"));
    EXPECT_THAT(codes(check_new_kommun(kLists.kommun, "", "")),
                ElementsAre("kod:required", "namn:required"));
}

}  // namespace
}  // namespace samspar::domain
