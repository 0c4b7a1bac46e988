#include "intake/text_decoding.h"

#include <gtest/gtest.h>

namespace samspar::intake {
namespace {

TEST(TextDecoding, utf8_is_kept_as_it_is) {
    const std::string bytes = "kön;ålder\n";
    const DecodedText text(bytes);
    EXPECT_EQ(text.text(), "kön;ålder\n");
    EXPECT_EQ(text.text().data(), bytes.data());  // no copy
    EXPECT_EQ(text.encoding(), Encoding::kUtf8);
}

TEST(TextDecoding, a_byte_order_mark_is_dropped) {
    EXPECT_EQ(DecodedText("\xEF\xBB\xBFk\xC3\xB6n").text(), "kön");
    EXPECT_EQ(DecodedText("\xEF\xBB\xBF").text(), "");
}

TEST(TextDecoding, what_is_not_utf8_is_windows_1252) {
    const DecodedText text("f\xF6rs\xF6rjning \x80 \x96 \x9F \xC5");
    EXPECT_EQ(text.text(), "försörjning € – Ÿ Å");
    EXPECT_EQ(text.encoding(), Encoding::kWindows1252);
}

TEST(TextDecoding, bytes_that_windows_1252_leaves_open_do_not_stop_it) {
    EXPECT_EQ(DecodedText("\x81\xE5").text(), "\xC2\x81\xC3\xA5");
}

TEST(TextDecoding, lines_may_end_in_cr_alone) {
    EXPECT_EQ(DecodedText("a;b\r1;2\r").text(), "a;b\n1;2\n");
    EXPECT_EQ(DecodedText("k\xF6n\rman\r").text(), "kön\nman\n");
    EXPECT_EQ(DecodedText("a\r\nb\rc\r\n").text(), "a\r\nb\rc\r\n");
    // A line break inside a cell is a line feed then.
    EXPECT_EQ(DecodedText("a;b\r\"x\ny\";2\r").text(), "a;b\n\"x\ny\";2\n");
}

TEST(TextDecoding, is_read_as_people_see_it) {
    EXPECT_EQ(DecodedText("\uFEFF\uFEFFko\u0308n;1\u202F234\u200B\n").text(), "kön;1 234\n");
    EXPECT_EQ(DecodedText("\uFEFF\u200B").text(), "");
    EXPECT_EQ(DecodedText("1\xA0"
                          "234;m\xAD"
                          "er")
                  .text(),
              "1 234;mer");
}

TEST(TextDecoding, an_empty_file_is_an_empty_text) {
    EXPECT_EQ(DecodedText("").text(), "");
}

TEST(TextDecoding, utf_16_is_known_by_its_first_bytes) {
    EXPECT_TRUE(is_utf16("\xFF\xFEi"));
    EXPECT_TRUE(is_utf16("\xFE\xFFi"));
    EXPECT_FALSE(is_utf16("insats;start"));
}

}  // namespace
}  // namespace samspar::intake
