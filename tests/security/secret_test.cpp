#include "security/secret.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <new>
#include <ostream>
#include <span>
#include <type_traits>

namespace samspar::security {
namespace {

template <typename T>
concept Printable = requires(std::ostream& out, const T& value) {
    // In whatever way.
    out << value;
};

static_assert(!Printable<Secret<32>>);
static_assert(!Printable<SecretText>);
static_assert(!std::equality_comparable<Secret<32>>);
static_assert(!std::convertible_to<SecretText, std::string>);
static_assert(!std::copyable<SecretText>);

// The bytes where an object was. The compiler may take them for anything once the object is gone;
// this makes it read what is really there.
std::ptrdiff_t count_left(std::span<const unsigned char> place, unsigned char sign) {
    asm volatile("" : : "r"(place.data()) : "memory");
    return std::count(place.begin(), place.end(), sign);
}

TEST(Secret, is_wiped_when_it_goes_out_of_scope) {
    alignas(Secret<32>) std::array<unsigned char, sizeof(Secret<32>)> place{};
    auto* secret = new (place.data()) Secret<32>(Bytes(32, 0xAB));
    EXPECT_EQ(secret->reveal()[31], 0xAB);
    secret->~Secret();
    EXPECT_EQ(count_left(place, 0xAB), 0);
}

TEST(Secret, refuses_bytes_of_another_length) {
    EXPECT_THROW(Secret<32>(Bytes(31, 0)), std::logic_error);
}

TEST(SecretText, keeps_nothing_after_a_move) {
    SecretText first(std::string("correct horse"));
    const SecretText second(std::move(first));
    EXPECT_EQ(second.reveal(), "correct horse");
    EXPECT_EQ(first.reveal(), "");
}

TEST(SecretText, is_wiped_when_it_goes_out_of_scope) {
    alignas(SecretText) std::array<unsigned char, sizeof(SecretText)> place{};
    auto* secret = new (place.data()) SecretText(std::string("zzzzzzzz"));  // short: held inside
    EXPECT_EQ(secret->reveal(), "zzzzzzzz");
    secret->~SecretText();
    EXPECT_LT(count_left(place, 'z'), 4);
}

}  // namespace
}  // namespace samspar::security
