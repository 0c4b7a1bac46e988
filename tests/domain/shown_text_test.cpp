#include "domain/shown_text.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

TEST(ShownText, is_one_line_without_signs_that_a_terminal_obeys) {
    EXPECT_EQ(shown_text("Blad 1"), "Blad 1");
    EXPECT_EQ(shown_text("  a\r\n\tb  "), "a b");
    EXPECT_EQ(shown_text("\x1B[2J\x07"), "?[2J?");
    EXPECT_EQ(shown_text("a\u202E\u200Bb"), "ab");
    EXPECT_EQ(shown_text("k\xF6n"), "k?n");
    EXPECT_EQ(shown_text(""), "");
}

TEST(ShownText, is_cut_behind_so_many_signs) {
    EXPECT_EQ(shown_text("åäö", 3), "åäö");
    EXPECT_EQ(shown_text("åäöå", 3), "åäö…");
    EXPECT_EQ(shown_text(std::string(10'000, 'x')), std::string(60, 'x') + "…");
}

TEST(ShownText, of_something_that_may_be_an_identity_is_something_else) {
    EXPECT_EQ(shown_name("Hjälp", "blad 2"), "Hjälp");
    EXPECT_EQ(shown_name("19121212-1212", "blad 2"), "blad 2");
    EXPECT_EQ(shown_name(std::string(100, 'x') + " 19121212-1212", "blad 2"), "blad 2");
    EXPECT_EQ(shown_name("\u200B", "blad 2"), "blad 2");
}

TEST(WithoutControlSigns, keeps_lines_and_everything_else) {
    EXPECT_EQ(without_control_signs("rad 2: ä\n  b\tc"), "rad 2: ä\n  b\tc");
    EXPECT_EQ(without_control_signs("a\x1B]0;b\x07\rc\xC2\x9B"), "a?]0;b??c?");
}

}  // namespace
}  // namespace samspar::domain
