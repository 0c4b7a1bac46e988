#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "security/constant_time.h"
#include "security/hex.h"
#include "security/hmac.h"
#include "security/sha256.h"

namespace samspar::security {
namespace {

// FIPS 180-4 examples.
TEST(Sha256, matches_the_published_examples) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, gives_the_same_sum_for_data_in_pieces) {
    Sha256 sum;
    for (int i = 0; i < 1000; ++i) {
        sum.update(bytes_of(std::string(1000, 'a')));
    }
    EXPECT_EQ(to_hex(sum.finish()),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, cannot_be_used_after_it_was_finished) {
    Sha256 sum;
    EXPECT_EQ(sum.finish(), sha256({}));
    EXPECT_THROW(sum.update(bytes_of("more")), std::logic_error);
    EXPECT_THROW((void)sum.finish(), std::logic_error);
}

// RFC 4231, test cases 1, 2 and 6.
TEST(HmacSha256, matches_the_vectors_of_the_standard) {
    EXPECT_EQ(to_hex(hmac_sha256(Bytes(20, 0x0b), bytes_of("Hi There"))),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    EXPECT_EQ(to_hex(hmac_sha256(bytes_of("Jefe"), bytes_of("what do ya want for nothing?"))),
              "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    EXPECT_EQ(
        to_hex(hmac_sha256(Bytes(131, 0xaa),
                           bytes_of("Test Using Larger Than Block-Size Key - Hash Key First"))),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

// RFC 2202, test cases 1 and 2.
TEST(HmacSha1, matches_the_vectors_of_the_standard) {
    EXPECT_EQ(to_hex(hmac_sha1(Bytes(20, 0x0b), bytes_of("Hi There"))),
              "b617318655057264e28bc0b6fb378c8ef146be00");
    EXPECT_EQ(to_hex(hmac_sha1(bytes_of("Jefe"), bytes_of("what do ya want for nothing?"))),
              "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
}

TEST(Hmac, refuses_to_work_without_a_key) {
    EXPECT_THROW((void)hmac_sha256({}, bytes_of("text")), std::logic_error);
}

TEST(ConstantTime, tells_equal_from_different_in_content_and_length) {
    EXPECT_TRUE(equal_in_constant_time(bytes_of("abc"), bytes_of("abc")));
    EXPECT_TRUE(equal_in_constant_time({}, {}));
    EXPECT_FALSE(equal_in_constant_time(bytes_of("abc"), bytes_of("abd")));
    EXPECT_FALSE(equal_in_constant_time(bytes_of("abc"), bytes_of("ab")));
    EXPECT_FALSE(equal_in_constant_time(bytes_of("abc"), {}));
}

}  // namespace
}  // namespace samspar::security
