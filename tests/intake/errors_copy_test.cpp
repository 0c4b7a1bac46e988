#include "intake/errors_copy.h"

#include <gtest/gtest.h>

namespace samspar::intake {
namespace {

ImportError wrong(std::int64_t row, const char* column, const char* message) {
    return {row, column, "required", message, std::nullopt};
}

TEST(ErrorsCopy, has_every_row_and_says_what_is_wrong_with_each) {
    const std::vector<ImportError> errors{wrong(3, "start", "är inget datum som 2021-03-15"),
                                          wrong(3, "kon", "måste anges"),
                                          wrong(4, "", "har ett citattecken som aldrig avslutas")};
    EXPECT_EQ(errors_copy("insats;start\nA;2021-01-01\nB;x\nC;y\n", errors),
              "\xEF\xBB\xBFinsats;start;fel\r\n"
              "A;2021-01-01;\r\n"
              "B;x;start: är inget datum som 2021-03-15, kon: måste anges\r\n"
              "C;y;har ett citattecken som aldrig avslutas\r\n");
}

TEST(ErrorsCopy, replaces_the_column_of_an_earlier_copy) {
    EXPECT_EQ(errors_copy("insats,fel,kon\nA,old,man\n", {}),
              "\xEF\xBB\xBFinsats,kon,fel\r\nA,man,\r\n");
}

TEST(ErrorsCopy, pads_short_rows_so_that_the_error_stands_in_its_column) {
    const std::vector<ImportError> errors{wrong(2, "kon", "måste anges")};
    EXPECT_EQ(errors_copy("a;b;c\n1\n", errors),
              "\xEF\xBB\xBF"
              "a;b;c;fel\r\n1;;;kon: måste anges\r\n");
}

TEST(ErrorsCopy, leaves_identities_out_and_keeps_formulas_from_running) {
    EXPECT_EQ(errors_copy("a;b;c\n191212121212;=1+1;\"x;\"\"y\"\"\"\n", {}),
              "\xEF\xBB\xBF"
              "a;b;c;fel\r\n;'=1+1;\"x;\"\"y\"\"\";\r\n");
}

TEST(ErrorsCopy, leaves_a_key_out_that_was_refused_as_a_personnummer) {
    const std::vector<ImportError> errors{
        {2, "person", "looks_like_identity", "ser ut som ett personnummer", std::nullopt}};
    EXPECT_EQ(errors_copy("person;kon\n811218-9877;man\n811218-9877;man\n", errors),
              "\xEF\xBB\xBFperson;kon;fel\r\n"
              ";man;person: ser ut som ett personnummer\r\n"
              "'811218-9877;man;\r\n");
}

TEST(ErrorsCopy, keeps_a_spreadsheet_from_changing_what_it_holds) {
    EXPECT_EQ(errors_copy("a;b;c;d;e;f\n"
                          "0126;202602123456;3-6;1985;2021-02-30;-x\n"
                          "12E4;E4;1 234;0;;x\n",
                          {}),
              "\xEF\xBB\xBF"
              "a;b;c;d;e;f;fel\r\n"
              "'0126;'202602123456;'3-6;1985;2021-02-30;'-x;\r\n"
              "'12E4;E4;'1 234;0;;x;\r\n");
}

TEST(ErrorsCopy, keeps_a_day_in_another_form_unless_the_row_holds_an_identity) {
    const std::vector<ImportError> errors{
        {2, "start", "not_a_date", "ska skrivas som", std::nullopt},
        {3, "person", "looks_like_identity", "ser ut som ett personnummer", std::nullopt}};
    EXPECT_EQ(errors_copy("person;start\nA1;02032026\n08122026;2026-01-01\n", errors),
              "\xEF\xBB\xBFperson;start;fel\r\n"
              "A1;'02032026;start: ska skrivas som\r\n"
              ";2026-01-01;person: ser ut som ett personnummer\r\n");
}

TEST(ErrorsCopy, is_utf8_also_for_a_windows_1252_file) {
    EXPECT_EQ(errors_copy("k\xF6n\n\xE5\n", {}), "\xEF\xBB\xBFkön;fel\r\nå;\r\n");
}

TEST(ErrorsCopy, of_an_empty_file_is_empty) {
    EXPECT_EQ(errors_copy("", {}), "");
}

}  // namespace
}  // namespace samspar::intake
