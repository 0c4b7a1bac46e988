#include "security/totp.h"

#include <gtest/gtest.h>

namespace samspar::security {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

const ByteView kSecret = bytes_of("12345678901234567890");

sys_seconds at(long long second) {
    return sys_seconds(seconds(second));
}

// RFC 6238 appendix B, the SHA-1 rows with eight digits.
TEST(Totp, matches_the_vectors_of_the_standard) {
    const auto code = [](long long second) { return totp_code(kSecret, totp_step(at(second)), 8); };
    EXPECT_EQ(code(59), "94287082");
    EXPECT_EQ(code(1111111109), "07081804");
    EXPECT_EQ(code(1111111111), "14050471");
    EXPECT_EQ(code(1234567890), "89005924");
    EXPECT_EQ(code(2000000000), "69279037");
    EXPECT_EQ(code(20000000000), "65353130");
}

TEST(Totp, accepts_the_present_step_and_its_neighbours) {
    EXPECT_EQ(totp_accept(kSecret, "287082", at(59), 0), 1);
    EXPECT_EQ(totp_accept(kSecret, "287082", at(89), 0), 1);
    EXPECT_EQ(totp_accept(kSecret, "287082", at(29), 0), 1);
    EXPECT_FALSE(totp_accept(kSecret, "287082", at(90), 0));
}

TEST(Totp, accepts_a_code_only_once) {
    EXPECT_FALSE(totp_accept(kSecret, "287082", at(59), 1));
    EXPECT_FALSE(totp_accept(kSecret, "287082", at(59), 2));
}

TEST(Totp, refuses_anything_but_the_six_digits) {
    EXPECT_FALSE(totp_accept(kSecret, "287083", at(59), 0));
    EXPECT_FALSE(totp_accept(kSecret, "94287082", at(59), 0));
    EXPECT_FALSE(totp_accept(kSecret, "", at(59), 0));
}

// As in the key URI format of authenticator apps, with a name that has to be encoded.
TEST(Totp, gives_its_secret_to_an_app_as_an_address) {
    EXPECT_EQ(totp_uri("Samspår HBS & Co", "anna.ek", TotpSecret(kSecret)),
              "otpauth://totp/Samsp%C3%A5r%20HBS%20%26%20Co:anna.ek?"
              "secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Samsp%C3%A5r%20HBS%20%26%20Co");
}

}  // namespace
}  // namespace samspar::security
