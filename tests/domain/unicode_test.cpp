#include "domain/unicode.h"

#include <gtest/gtest.h>

#include "domain/text_fold.h"

namespace samspar::domain {
namespace {

TEST(UnicodeTest, signs_that_nobody_sees_fall_away) {
    for (const char* unseen : {"\uFEFF",
                               "\u200B",
                               "\u200C",
                               "\u200D",
                               "\u2060",
                               "\u00AD",
                               "\u200E",
                               "\u200F",
                               "\u202A",
                               "\u202E",
                               "\u2066",
                               "\u2069",
                               "\u061C"}) {
        const std::string text = std::string("Al") + unseen + "fa" + unseen;
        EXPECT_EQ(visible(text), "Alfa");
        EXPECT_EQ(one_line(text), "Alfa");
        EXPECT_EQ(fold(text), "alfa");
        EXPECT_EQ(trim(unseen + std::string("Alfa") + unseen), "Alfa");
        EXPECT_TRUE(has_hidden_sign(text));
    }
}

TEST(UnicodeTest, every_space_is_a_space) {
    for (const char* space : {"\u00A0",
                              "\u1680",
                              "\u2000",
                              "\u2007",
                              "\u200A",
                              "\u202F",
                              "\u205F",
                              "\u3000",
                              "\u2028",
                              "\u0085"}) {
        EXPECT_EQ(visible(std::string("MIA") + space + "Vidare"), "MIA Vidare");
        EXPECT_EQ(fold(std::string("MIA") + space + "Vidare"), "mia_vidare");
        EXPECT_EQ(trim(space + std::string("MIA") + space), "MIA");
        EXPECT_TRUE(has_hidden_sign(std::string("MIA") + space));
    }
    EXPECT_FALSE(has_hidden_sign("MIA Vidare på väg"));
}

TEST(UnicodeTest, a_letter_of_two_signs_is_one) {
    EXPECT_EQ(nfc("A\u030Angest o\u0308ver a\u0308rr \u212B"), "Ångest över ärr Å");
    EXPECT_EQ(visible("Jobbspa\u030Aret"), "Jobbspåret");
    EXPECT_EQ(fold("Jobbspa\u030Aret"), fold("Jobbspåret"));
    EXPECT_EQ(nfc("plain"), "plain");
}

TEST(UnicodeTest, bytes_that_are_no_text_are_kept) {
    EXPECT_EQ(visible("\xC2\xFF\xA0x"), "\xC2\xFF\xA0x");
    EXPECT_EQ(trim("\xA0x\x85"), "\xA0x\x85");
}

TEST(UnicodeTest, a_line_has_single_spaces_and_none_at_its_ends) {
    EXPECT_EQ(one_line(" UPIS\r\nHuddinge \t 2\u00A0"), "UPIS Huddinge 2");
    EXPECT_EQ(one_line("\u200B \n"), "");
    EXPECT_EQ(visible("two\nlines\tof\r\ntext"), "two\nlines\tof\r\ntext");
}

TEST(UnicodeTest, control_signs_stay_to_be_refused) {
    for (const char* sign : {"\x0B", "\x0C", "\x01", "\x1B", "\x7F", "\u0081", "\u009F"}) {
        const std::string text = std::string("a") + sign + "b";
        EXPECT_EQ(one_line(text), text);
        EXPECT_TRUE(has_control_sign(text));
        EXPECT_TRUE(has_hidden_sign(text));
    }
    EXPECT_FALSE(has_control_sign("two\nlines\tof\r\ntext"));
}

// 50 MB of such marks may come in a file, and would take hours to put in order together.
TEST(UnicodeTest, a_run_of_marks_without_end_takes_no_long_time) {
    std::string marks = "a";
    for (int i = 0; i < 200'000; ++i) {
        marks += i % 2 == 0 ? "\u0301" : "\u0323";
    }
    EXPECT_EQ(nfc(marks).size(), marks.size());
}

}  // namespace
}  // namespace samspar::domain
