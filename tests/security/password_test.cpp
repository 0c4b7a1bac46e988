#include "security/password.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "security/counting_random.h"
#include "security/password_gate.h"

namespace samspar::security {
namespace {

constexpr PasswordCost kCheap{64, 1, 1};
using std::chrono::milliseconds;

// RFC 9106 gives raw vectors only; this encoded hash is one of libargon2's own published tests.
TEST(Password, verifies_a_hash_published_by_the_reference_implementation) {
    EXPECT_TRUE(verify_password(
        "password",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
}

TEST(Password, carries_its_cost_and_verifies_only_itself) {
    const std::string encoded = hash_password("rätt häst batteri", test::counting_random());
    EXPECT_EQ(encoded.substr(0, 53), "$argon2id$v=19$m=65536,t=3,p=1$AAECAwQFBgcICQoLDA0ODw");
    EXPECT_EQ(encoded.size(), 97U);
    EXPECT_TRUE(verify_password("rätt häst batteri", encoded));
    EXPECT_FALSE(verify_password("rätt häst batter", encoded));
    EXPECT_FALSE(verify_password("", encoded));
}

TEST(Password, is_hashed_exactly_as_sent_also_after_a_zero_byte) {
    const std::string with_zero("abc\0def", 7);
    const std::string encoded = hash_password(with_zero, system_random, kCheap);
    EXPECT_TRUE(verify_password(with_zero, encoded));
    EXPECT_FALSE(verify_password("abc", encoded));
}

TEST(Password, has_a_salt_of_its_own) {
    EXPECT_NE(hash_password("same", system_random, kCheap),
              hash_password("same", system_random, kCheap));
}

TEST(Password, is_not_verified_by_a_damaged_or_foreign_hash) {
    EXPECT_FALSE(verify_password("x", ""));
    EXPECT_FALSE(verify_password("x", "$argon2id$"));
    EXPECT_FALSE(verify_password("x", "$2b$12$abcdefghijklmnopqrstuv"));
    EXPECT_FALSE(verify_password("x", "$argon2id$v=19$m=64,t=1,p=1$AAECAwQFBgcICQoLDA0ODw$"));
}

TEST(Password, is_hashed_anew_when_the_cost_has_changed) {
    const std::string cheap = hash_password("x", system_random, kCheap);
    EXPECT_TRUE(needs_rehash(cheap));
    EXPECT_FALSE(needs_rehash(cheap, kCheap));
    EXPECT_TRUE(needs_rehash("$argon2id$v=19$m=65536,t=30,p=1$salt$hash"));
}

TEST(PasswordGate, lets_only_so_many_in_at_once) {
    PasswordGate gate(2);
    auto first = gate.enter(milliseconds(0));
    auto second = gate.enter(milliseconds(0));
    EXPECT_TRUE(first && second);
    EXPECT_FALSE(gate.enter(milliseconds(0)));
    first.reset();
    EXPECT_TRUE(gate.enter(milliseconds(0)));
}

TEST(PasswordGate, lets_the_next_in_when_a_place_becomes_free) {
    PasswordGate gate(1);
    auto place = gate.enter(milliseconds(0));
    auto waiting = std::async(std::launch::async,
                              [&gate] { return gate.enter(std::chrono::seconds(30)).has_value(); });
    place.reset();
    EXPECT_TRUE(waiting.get());
}

}  // namespace
}  // namespace samspar::security
