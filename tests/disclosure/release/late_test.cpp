#include <gtest/gtest.h>

#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "disclosure/three_years.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

// What a year is seen to begin with need not be what the one before ended with. Which counts that
// was seen in is kept, and the year after can still be published: the relations that no longer hold
// are cut in the same places then.
TEST(LateTest, many_who_are_registered_late_leave_the_next_years_possible) {
    const domain::Kodlistor lists = testing::test_lists();
    for (const std::uint32_t seed : {3U, 4U, 5U}) {
        domain::Snapshot snapshot = testing::random_forbund(
            lists, seed, {.insatser = 8, .registreringar = 220, .years = 3});
        Ledger ledger;
        for (const int year : {2021, 2022, 2023}) {
            const ReleaseResult made = testing::publish(snapshot, lists, year, ledger);
            ASSERT_FALSE(made.refusal)
                << seed << " " << year << ": " << static_cast<int>(*made.refusal);
            ledger.append(made.additions);
            testing::register_late(snapshot, 7);
        }
    }
}

}  // namespace
}  // namespace samspar::disclosure
