#include "store/packed_row.h"

#include <gtest/gtest.h>

namespace samspar::store {
namespace {

TEST(PackedRowTest, the_largest_value_of_every_field_comes_back) {
    domain::Registrering r;
    r.kon = 31;
    r.fodelsear = 2100;
    r.sysselsattning_fore = 30;
    r.omfattning_fore = 100;
    r.utbildning = 29;
    r.tid_i_forsorjning = 28;
    r.remittent = 27;
    r.remittent_kommun = 31;
    r.kommun = 26;
    r.forsorjning_fore = domain::kod_bit(31) | domain::kod_bit(1);
    r.avslut = domain::Avslut{.date = {},
                              .anledning = 31,
                              .forsorjning_efter = domain::kod_bit(31) | domain::kod_bit(2),
                              .sysselsattning_efter = 25,
                              .omfattning_efter = 99,
                              .handlingsplan = 24};
    domain::RegistreringRow row;
    unpack(pack(r), row);
    EXPECT_EQ(row.kon, 31);
    EXPECT_EQ(row.fodelsear, 2100);
    EXPECT_EQ(row.sysselsattning_fore, 30);
    EXPECT_EQ(row.omfattning_fore, 100);
    EXPECT_EQ(row.utbildning, 29);
    EXPECT_EQ(row.tid_i_forsorjning, 28);
    EXPECT_EQ(row.remittent, 27);
    EXPECT_EQ(row.remittent_kommun, 31);
    EXPECT_EQ(row.kommun, 26);
    EXPECT_EQ(row.forsorjning_fore, r.forsorjning_fore);
    EXPECT_EQ(row.forsorjning_efter, r.avslut->forsorjning_efter);
    EXPECT_EQ(row.anledning, 31);
    EXPECT_EQ(row.sysselsattning_efter, 25);
    EXPECT_EQ(row.omfattning_efter, 99);
    EXPECT_EQ(row.handlingsplan, 24);
}

TEST(PackedRowTest, what_is_not_given_stays_zero) {
    domain::RegistreringRow row;
    row.omfattning_fore = 7;
    row.anledning = 7;
    unpack(pack(domain::Registrering{}), row);
    EXPECT_EQ(row.omfattning_fore, 0);
    EXPECT_EQ(row.anledning, 0);
    EXPECT_EQ(row.forsorjning_efter, 0U);
}

}  // namespace
}  // namespace samspar::store
