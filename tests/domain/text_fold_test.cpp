#include "domain/text_fold.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

TEST(TextFoldTest, case_accents_and_separators_do_not_matter) {
    EXPECT_EQ(fold("Kön"), "kon");
    EXPECT_EQ(fold("FÖRSÖRJNING före"), "forsorjning_fore");
    EXPECT_EQ(fold("Annat/ej angivet"), "annat_ej_angivet");
    EXPECT_EQ(fold(" Födelse-år "), "fodelse_ar");
    EXPECT_EQ(fold("forsorjning_fore"), "forsorjning_fore");
    // A head of two lines, as a workbook saves it.
    EXPECT_EQ(fold("Försörjning\r\nföre"), "forsorjning_fore");
    // The accent as a sign of its own, as a Mac may write it.
    EXPECT_EQ(fold("Fo\u0308delsea\u030Ar"), "fodelsear");
}

TEST(TextFoldTest, different_words_stay_different) {
    EXPECT_NE(fold("mål"), fold("mul"));
    EXPECT_NE(fold("UPIS"), fold("UPIS 2"));
}

TEST(TextFoldTest, trim_takes_no_break_spaces_too) {
    EXPECT_EQ(trim("\u00A0 START\t\r\n"), "START");
    EXPECT_EQ(trim(" \t"), "");
}

}  // namespace
}  // namespace samspar::domain
