#include "office/number_format.h"

#include <gtest/gtest.h>

namespace samspar::office {
namespace {

using Kind = NumberFormat::Kind;

TEST(NumberFormat, days_and_times_are_told_from_numbers) {
    for (const char* code : {"yyyy\\-mm\\-dd",
                             "[$-41D]d mmmm yyyy;@",
                             "d/m/yy",
                             "mmm-yy",
                             "mmmm",
                             "YYYY-MM-DD",
                             "\"den\" d.m.yyyy"}) {
        EXPECT_EQ(format_of(code).kind, Kind::kDay) << code;
    }
    for (const char* code : {"h:mm", "[h]:mm:ss", "[mm]:ss", "hh:mm AM/PM"}) {
        EXPECT_EQ(format_of(code).kind, Kind::kTime) << code;
    }
    EXPECT_EQ(format_of("yyyy-mm-dd hh:mm").kind, Kind::kDayAndTime);
    for (const char* code : {"General",
                             "0.00",
                             "#,##0",
                             "@",
                             "0.00E+00",
                             "\"dag\" 0",
                             "[Red]0",
                             "0;\"minus\" d",
                             "\\d0",
                             "_d0",
                             "# ##0 \"st\"",
                             ""}) {
        EXPECT_EQ(format_of(code).kind, Kind::kNumber) << code;
    }
    EXPECT_EQ(format_of("0.0%").kind, Kind::kPercent);
    EXPECT_EQ(format_of("0\"%\"").kind, Kind::kNumber);
}

TEST(NumberFormat, zeros_alone_fill_a_number_up) {
    EXPECT_EQ(format_of("0000").digits, 4U);
    EXPECT_EQ(format_of("0000;-0000").digits, 4U);
    EXPECT_EQ(format_of("0.00").digits, 0U);
    EXPECT_EQ(format_of("#,##0").digits, 0U);
}

TEST(NumberFormat, the_formats_that_stand_in_no_file) {
    EXPECT_EQ(known_format(0).kind, Kind::kNumber);
    EXPECT_EQ(known_format(4).kind, Kind::kNumber);
    EXPECT_EQ(known_format(9).kind, Kind::kPercent);
    EXPECT_EQ(known_format(14).kind, Kind::kDay);
    EXPECT_EQ(known_format(20).kind, Kind::kTime);
    EXPECT_EQ(known_format(22).kind, Kind::kDayAndTime);
    EXPECT_EQ(known_format(49).kind, Kind::kNumber);
    EXPECT_EQ(known_format(57).kind, Kind::kDay);
}

}  // namespace
}  // namespace samspar::office
