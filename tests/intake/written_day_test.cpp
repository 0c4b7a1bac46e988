#include "intake/written_day.h"

#include <gtest/gtest.h>

#include <vector>

namespace samspar::intake {
namespace {

void expect(DayForm form, std::vector<const char*> cells) {
    for (const char* cell : cells) {
        EXPECT_EQ(written_day(cell).form, form) << cell;
    }
}

TEST(WrittenDay, knows_the_forms_that_are_read) {
    expect(DayForm::kRead, {"2021-03-15", "20210315", "2021/03/15", "2021-02-30", "20211301"});
    EXPECT_EQ(written_day("2021-03-15 00:00:00").day, "2021-03-15");
    EXPECT_EQ(written_day("2021-03-15T00:00:00.000").day, "2021-03-15");
    EXPECT_EQ(written_day("20210315 0:00").day, "20210315");
}

TEST(WrittenDay, a_time_that_is_not_midnight_here_is_no_part_of_a_day) {
    expect(DayForm::kAtTime,
           {"2021-03-15 08:30",
            "2021-03-15T23:00:00Z",
            "2021-03-15T00:00:00Z",
            "2021-03-15 12:00:00 AM"});
}

TEST(WrittenDay, knows_digits_in_another_order) {
    expect(DayForm::kOther,
           {"02032026",
            "01.03.2026",
            "1/3/2026",
            "3/31/26",
            "2026-3-2",
            "2026.03.02",
            "02 03 2026",
            "26-03-02",
            "01.03.2026 08:30",
            "2. 3. 2026"});
}

TEST(WrittenDay, knows_the_number_of_a_spreadsheet) {
    expect(DayForm::kSerial, {"45352", "46083", "46083,5"});
}

TEST(WrittenDay, a_number_of_another_kind_is_none) {
    expect(DayForm::kNone,
           {"",
            "mars",
            "2026",
            "19850302-1234",
            "850302-1234",
            "08123456",
            "0701740605",
            "198503021234",
            "070-174 06 05",
            "1234",
            "99999",
            "x 08:30"});
}

}  // namespace
}  // namespace samspar::intake
