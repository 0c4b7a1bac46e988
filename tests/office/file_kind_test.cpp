#include "office/file_kind.h"

#include <gtest/gtest.h>

namespace samspar::office {
namespace {

TEST(FileKind, goes_by_the_first_bytes) {
    EXPECT_EQ(file_kind("PK\x03\x04 and so on"), FileKind::kZip);
    EXPECT_EQ(file_kind("PK\x05\x06"), FileKind::kZip);
    EXPECT_EQ(file_kind("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), FileKind::kCompound);
    EXPECT_EQ(file_kind("PKa;b"), FileKind::kOther);
    EXPECT_EQ(file_kind(""), FileKind::kOther);
}

TEST(FileKind, a_workbook_with_a_password_is_told_from_an_old_one) {
    std::string encrypted = "\xD0\xCF\x11\xE0";
    for (const char c : std::string("EncryptedPackage")) {
        encrypted += c;
        encrypted += '\0';
    }
    EXPECT_EQ(about_compound(encrypted),
              "arbetsboken är skyddad med lösenord; spara den utan lösenord");
    EXPECT_EQ(about_compound("\xD0\xCF\x11\xE0 Workbook"),
              "filen är i det äldre Excel-formatet (.xls); spara den som Excel-arbetsbok (.xlsx) "
              "eller som CSV UTF-8");
}

}  // namespace
}  // namespace samspar::office
