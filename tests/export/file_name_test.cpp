#include "export/file_name.h"

#include <gtest/gtest.h>

namespace samspar::exporting {
namespace {

std::string name(std::string_view forbund, std::string_view period) {
    return file_name(forbund,
                     "statistik",
                     domain::parse_period(period).value(),
                     domain::parse_instant("2026-03-01T09:30:00Z").value(),
                     "csv");
}

TEST(FileName, holds_forbund_table_period_and_moment) {
    EXPECT_EQ(name("HBS", "2021"), "samspar_hbs_statistik_2021_20260301T093000Z.csv");
}

TEST(FileName, has_only_characters_that_every_system_takes) {
    EXPECT_EQ(name("Samordningsförbundet Å/Ä: \"Öst\"\r\n", "2021-01/2021-04"),
              "samspar_samordningsforbundet-a-a-ost_statistik_2021-01--2021-04_"
              "20260301T093000Z.csv");
    EXPECT_EQ(name("../../etc", "2021"), "samspar_etc_statistik_2021_20260301T093000Z.csv");
    EXPECT_EQ(name("", "2021"), "samspar_forbund_statistik_2021_20260301T093000Z.csv");
}

}  // namespace
}  // namespace samspar::exporting
