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

constexpr PasswordPlaces kPlaces{3, 2, 1};

TEST(PasswordGate, lets_only_so_many_in_at_once_and_fewer_of_one_source) {
    PasswordGate gate(kPlaces);
    auto first = gate.enter("a", milliseconds(0));
    auto second = gate.enter("a", milliseconds(0));
    EXPECT_TRUE(first && second);
    EXPECT_FALSE(gate.enter("a", milliseconds(0)));
    auto third = gate.enter("b", milliseconds(0));
    EXPECT_TRUE(third);
    EXPECT_FALSE(gate.enter("c", milliseconds(0)));
    first.reset();
    EXPECT_TRUE(gate.enter("a", milliseconds(0)));
    EXPECT_TRUE(gate.enter("c", milliseconds(0)));
}

TEST(PasswordGate, keeps_the_reserved_places_apart) {
    PasswordGate gate(kPlaces);
    auto known = gate.enter_reserved(milliseconds(0));
    EXPECT_TRUE(known);
    EXPECT_FALSE(gate.enter_reserved(milliseconds(0)));
    EXPECT_TRUE(gate.enter("a", milliseconds(0)));
    auto one = gate.enter("a", milliseconds(0));
    auto two = gate.enter("b", milliseconds(0));
    auto three = gate.enter("c", milliseconds(0));
    known.reset();
    EXPECT_TRUE(one && two && three);
    EXPECT_FALSE(gate.enter("d", milliseconds(0)));
    EXPECT_TRUE(gate.enter_reserved(milliseconds(0)));
}

TEST(PasswordGate, lets_the_next_in_when_a_place_becomes_free) {
    PasswordGate gate({1, 1, 1});
    auto place = gate.enter("a", milliseconds(0));
    auto waiting = std::async(std::launch::async, [&gate] {
        return gate.enter("b", std::chrono::seconds(30)).has_value();
    });
    place.reset();
    EXPECT_TRUE(waiting.get());
}

}  // namespace
}  // namespace samspar::security
