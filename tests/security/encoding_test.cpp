#include <gtest/gtest.h>

#include "security/base32.h"
#include "security/base64url.h"
#include "security/hex.h"

namespace samspar::security {
namespace {

TEST(Hex, writes_two_lower_case_digits_a_byte) {
    EXPECT_EQ(to_hex(Bytes{0x00, 0x1f, 0xff}), "001fff");
    EXPECT_EQ(to_hex({}), "");
}

TEST(Hex, reads_only_its_own_spelling) {
    EXPECT_EQ(from_hex("001fff"), (Bytes{0x00, 0x1f, 0xff}));
    EXPECT_EQ(from_hex(""), Bytes{});
    EXPECT_FALSE(from_hex("0"));
    EXPECT_FALSE(from_hex("1F"));
    EXPECT_FALSE(from_hex("0x"));
    EXPECT_FALSE(from_hex("12 4"));
}

// RFC 4648 section 10, without the padding.
TEST(Base64Url, matches_the_vectors_of_the_standard) {
    EXPECT_EQ(to_base64url(bytes_of("")), "");
    EXPECT_EQ(to_base64url(bytes_of("f")), "Zg");
    EXPECT_EQ(to_base64url(bytes_of("fo")), "Zm8");
    EXPECT_EQ(to_base64url(bytes_of("foo")), "Zm9v");
    EXPECT_EQ(to_base64url(bytes_of("foob")), "Zm9vYg");
    EXPECT_EQ(to_base64url(bytes_of("fooba")), "Zm9vYmE");
    EXPECT_EQ(to_base64url(bytes_of("foobar")), "Zm9vYmFy");
    EXPECT_EQ(to_base64url(Bytes{0xfb, 0xff}), "-_8");
}

TEST(Base64Url, reads_back_every_byte_value) {
    Bytes all;
    for (unsigned value = 0; value < 256; ++value) {
        all.push_back(static_cast<std::uint8_t>(value));
        EXPECT_EQ(from_base64url(to_base64url(all)), all);
    }
}

TEST(Base64Url, refuses_a_second_spelling_of_the_same_bytes) {
    EXPECT_FALSE(from_base64url("Zh"));    // left-over bits
    EXPECT_FALSE(from_base64url("Zg=="));  // padding
    EXPECT_FALSE(from_base64url("+/8"));
    EXPECT_FALSE(from_base64url("A"));
}

TEST(Base32, matches_the_vectors_of_the_standard) {
    EXPECT_EQ(to_base32(bytes_of("f")), "MY");
    EXPECT_EQ(to_base32(bytes_of("fo")), "MZXQ");
    EXPECT_EQ(to_base32(bytes_of("foo")), "MZXW6");
    EXPECT_EQ(to_base32(bytes_of("foob")), "MZXW6YQ");
    EXPECT_EQ(to_base32(bytes_of("fooba")), "MZXW6YTB");
    EXPECT_EQ(to_base32(bytes_of("foobar")), "MZXW6YTBOI");
}

TEST(Base32, reads_either_case_and_nothing_else) {
    const Bytes foobar{'f', 'o', 'o', 'b', 'a', 'r'};
    EXPECT_EQ(from_base32("MZXW6YTBOI"), foobar);
    EXPECT_EQ(from_base32("mzxw6ytboi"), foobar);
    EXPECT_FALSE(from_base32("MZXW6YTB0I"));
    EXPECT_FALSE(from_base32("M"));
    EXPECT_FALSE(from_base32("MZ"));
}

}  // namespace
}  // namespace samspar::security
