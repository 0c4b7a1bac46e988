#include "domain/spreadsheet_text.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

TEST(RunsAsFormula, goes_by_the_first_sign) {
    for (const char* text : {"=1+1", "+46", "-x", "@SUM", "\t=1", "\r=1", "＝1", "－x"}) {
        EXPECT_TRUE(runs_as_formula(text)) << text;
    }
    for (const char* text : {"", "a=1", " =1", "'=1", "1-2", "Ö"}) {
        EXPECT_FALSE(runs_as_formula(text)) << text;
    }
}

TEST(BecomesNumberOrDay, is_true_of_digits_and_what_joins_them) {
    for (const char* text : {"0126", "3-6", "2026-03-02", "1 234", ".5", "12:30"}) {
        EXPECT_TRUE(becomes_number_or_day(text)) << text;
    }
    for (const char* text : {"", "A1", "3-6x", "kommun:0126"}) {
        EXPECT_FALSE(becomes_number_or_day(text)) << text;
    }
}

}  // namespace
}  // namespace samspar::domain
