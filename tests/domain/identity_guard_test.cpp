#include "domain/identity_guard.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

// The numbers below are the tax agency's published test numbers or made so that only their check
// digit is right; none belongs to a person.
TEST(IdentityGuardTest, finds_personnummer_however_it_is_written) {
    for (const char* text : {"811218-9876",           "8112189876",
                             "19811218-9876",         "198112189876",
                             "19811218 9876",         "811218+9876",
                             "p198112189876",         "nr 811218-9876, Botkyrka",
                             "1981-12-18-9876",       "81 12 18 98 76",
                             "811218–9876",           "19811218\u00A09876",
                             "ärende198112189876x",   "８１１２１８-９８７６",
                             "198112189876\n",        "811218 - 9876",
                             "19811218 – 9876",       "1981 - 12 - 18 - 9876",
                             "811218—9876",           "811218\t9876",
                             "811218\u200B9876",      "811218\u00AD-9876",
                             "2021 811218-9876 2022", "2021-01-01 811218-9876",
                             "٨١١٢١٨-٩٨٧٦",           "𝟖𝟏𝟏𝟐𝟏𝟖-𝟗𝟖𝟕𝟔"}) {
        EXPECT_EQ(find_identity(text), IdentityKind::kPersonnummer) << text;
    }
}

TEST(IdentityGuardTest, finds_samordningsnummer) {
    EXPECT_EQ(find_identity("701063-2391"), IdentityKind::kPersonnummer);
    EXPECT_EQ(find_identity("197010632391"), IdentityKind::kPersonnummer);
}

// Month 00 and day 60 stand for a birthday that nobody has established.
TEST(IdentityGuardTest, finds_samordningsnummer_without_a_month_or_a_day) {
    for (const char* text : {"850060-1235",
                             "19850060-1235",
                             "19850460-1231",
                             "19850072-1231",
                             "Insats 850060-1235",
                             "19850472-1237"}) {
        EXPECT_EQ(find_identity(text), IdentityKind::kPersonnummer) << text;
    }
    // Without the 60 they are no days at all.
    EXPECT_EQ(find_identity("850000-1231"), IdentityKind::kNone);
    EXPECT_EQ(find_identity("850012-1237"), IdentityKind::kNone);
    EXPECT_EQ(find_identity("850099-1230"), IdentityKind::kNone);
}

TEST(IdentityGuardTest, a_key_of_the_form_of_a_personnummer_is_one_whatever_its_check_digit) {
    for (const char* key : {"811218-9877",
                            "19811218-9877",
                            "198112189877",
                            "811218+9877",
                            "p 19811218 9877",
                            "850060-1234",
                            "20050315-1111"}) {
        EXPECT_TRUE(is_shaped_like_personnummer(key)) << key;
    }
    for (const char* key : {"p307",
                            "8112189877",     // ten digits in a row: the check digit decides
                            "20260315-0001",  // a day of today and a running number
                            "260315-0001",
                            "210315-0001",
                            "811318-9877",
                            "2021-1187",
                            "19811218",
                            "1981121898771",
                            "0126-0127"}) {
        EXPECT_FALSE(is_shaped_like_personnummer(key)) << key;
    }
}

TEST(IdentityGuardTest, a_day_written_in_another_way_is_no_phone_number) {
    for (const char* text :
         {"01.03.2026", "01/03/2026", "03/31/2026", "01-03-2026", "till 01.03.2026"}) {
        EXPECT_EQ(find_identity(text), IdentityKind::kNone) << text;
    }
    for (const char* text : {"08.45.2026", "01.03.9026", "01 03 2026", "01/03-2026", "0103.2026"}) {
        EXPECT_EQ(find_identity(text), IdentityKind::kPhoneNumber) << text;
    }
}

TEST(IdentityGuardTest, lets_wrong_check_digits_and_impossible_days_pass) {
    EXPECT_EQ(find_identity("811218-9877"), IdentityKind::kNone);
    EXPECT_EQ(find_identity("811318-9879"), IdentityKind::kNone);
    EXPECT_EQ(find_identity("810230-1230"), IdentityKind::kNone);
}

// Ten digits in the middle of these have a birthday and a right check digit by chance.
TEST(IdentityGuardTest, lets_two_days_pass) {
    for (const char* text : {"2015-07-04--2016-02-25",
                             "2012-03-29 2014-01-21",
                             "2009-01-03 2011-05-31",
                             "2011-06-11 – 2011-10-09",
                             "Pågår 2002-02-16 - 2002-12-26",
                             "0126 - 0127"}) {
        EXPECT_EQ(find_identity(text), IdentityKind::kNone) << text;
    }
}

TEST(IdentityGuardTest, finds_phone_numbers) {
    for (const char* text : {"070-123 45 67",
                             "0701234567",
                             "+46 70 123 45 67",
                             "08-123 456 78",
                             "tel 0046701234567",
                             "(08) 123 456 78",
                             "+4670-1234567"}) {
        EXPECT_EQ(find_identity(text), IdentityKind::kPhoneNumber) << text;
    }
}

TEST(IdentityGuardTest, finds_email_addresses) {
    for (const char* text : {"anna.andersson@example.se",
                             "kontakt: a@b.example",
                             "ÅSA@exempel.se",
                             "a.b+c@d-e.example."}) {
        EXPECT_EQ(find_identity(text), IdentityKind::kEmailAddress) << text;
    }
}

// A broken sign must not swallow the digit behind it.
TEST(IdentityGuardTest, bytes_that_are_no_text_hide_no_number) {
    EXPECT_EQ(find_identity("\xC3"
                            "0701234567"),
              IdentityKind::kPhoneNumber);
}

TEST(IdentityGuardTest, lets_ordinary_fields_pass) {
    for (const char* text : {"",
                             "p307",
                             "START",
                             "2021-03-15",
                             "20210315",
                             "2021/03/15",
                             "kommun:0126",
                             "0126",
                             "1971",
                             "a_kassa|ingen_offentlig",
                             "100",
                             "MIA Vidare",
                             "Ärende 2021-1187",
                             "12-18",
                             "n=450",
                             "@start",
                             "a@b",
                             "2021-01/2021-04",
                             "Dnr 2021/123-4",
                             "44270",
                             "Unga på väg i Salem, 16-29 år",
                             "00000001",
                             "0001"}) {
        EXPECT_EQ(find_identity(text), IdentityKind::kNone) << text;
    }
}

}  // namespace
}  // namespace samspar::domain
