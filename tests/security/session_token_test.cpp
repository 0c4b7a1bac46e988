#include "security/session_token.h"

#include <gtest/gtest.h>

#include "security/counting_random.h"
#include "security/hex.h"

namespace samspar::security {
namespace {

TEST(SessionToken, is_32_random_bytes_in_base64url) {
    EXPECT_EQ(new_token(test::counting_random()), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
}

TEST(SessionToken, is_kept_only_as_its_sha256) {
    EXPECT_EQ(to_hex(token_hash("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(SessionToken, is_told_from_other_texts_before_anything_is_looked_up) {
    EXPECT_TRUE(looks_like_token("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"));
    EXPECT_FALSE(looks_like_token(""));
    EXPECT_FALSE(looks_like_token("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh"));
    EXPECT_FALSE(looks_like_token("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8A"));
    EXPECT_FALSE(looks_like_token("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdH'8"));
}

}  // namespace
}  // namespace samspar::security
