#include "security/random.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "security/counting_random.h"

namespace samspar::security {
namespace {

TEST(SystemRandom, never_repeats_itself) {
    std::set<std::array<std::uint8_t, 16>> seen;
    for (int i = 0; i < 1000; ++i) {
        std::array<std::uint8_t, 16> bytes{};
        system_random(bytes);
        seen.insert(bytes);
    }
    EXPECT_EQ(seen.size(), 1000U);
}

TEST(RandomUuid, marks_version_and_variant) {
    EXPECT_EQ(random_uuid(test::counting_random()), "00010203-0405-4607-8809-0a0b0c0d0e0f");
}

}  // namespace
}  // namespace samspar::security
