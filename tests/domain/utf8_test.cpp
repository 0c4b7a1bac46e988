#include "domain/utf8.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

TEST(Utf8Test, is_told_from_other_bytes) {
    EXPECT_TRUE(is_utf8("Åäö – 😀"));
    EXPECT_FALSE(is_utf8("K\xF6n"));
    EXPECT_FALSE(is_utf8("\xC0\xAF"));
    EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
    EXPECT_FALSE(is_utf8("\xE2\x82"));
    EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80"));
}

TEST(Utf8Test, a_code_point_of_every_length_is_read) {
    EXPECT_EQ(first_code_point("ab").value, U'a');
    EXPECT_EQ(first_code_point("öl").value, U'ö');
    EXPECT_EQ(first_code_point("–1").value, U'–');
    EXPECT_EQ(first_code_point("😀!").value, U'😀');
    EXPECT_EQ(first_code_point("😀!").bytes, 4U);
}

TEST(Utf8Test, a_byte_that_begins_nothing_stands_for_itself) {
    EXPECT_EQ(first_code_point("\xC3"
                               "1")
                  .value,
              0xC3U);
    EXPECT_EQ(first_code_point("\xC3"
                               "1")
                  .bytes,
              1U);
    EXPECT_EQ(first_code_point("\xE2\x82").bytes, 1U);
    EXPECT_EQ(first_code_point("\xA0").value, 0xA0U);
}

TEST(Utf8Test, what_is_read_is_written_again) {
    std::string written;
    for (const char32_t point : {U'a', U'ö', U'€', U'😀'}) {
        append_utf8(written, point);
    }
    EXPECT_EQ(written, "aö€😀");
}

TEST(Utf8Test, signs_are_counted_not_bytes) {
    EXPECT_EQ(count_signs(""), 0U);
    EXPECT_EQ(count_signs("åäö – 😀"), 7U);
}

}  // namespace
}  // namespace samspar::domain
