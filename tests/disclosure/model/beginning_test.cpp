#include "disclosure/model/beginning.h"

#include <gtest/gtest.h>

#include <vector>

namespace samspar::disclosure {
namespace {

constexpr int kThrows = 100'000;

TEST(Beginning, each_choice_is_begun_with_as_often_as_its_share_says) {
    for (const std::size_t choices : {1U, 3U, 8U}) {
        std::vector<int> begun(choices, 0);
        for (int i = 0; i < kThrows; ++i) {
            ++begun[begin_at(choices, (i + 0.5) / kThrows)];
        }
        double all = 0;
        for (std::size_t choice = 0; choice < choices; ++choice) {
            const double share = share_of(choice, choices);
            EXPECT_NEAR(begun[choice], share * kThrows, 1) << choice << " of " << choices;
            EXPECT_GE(share * kLargestRatio, all + share - 1e-12) << choice << " of " << choices;
            all += share;
        }
        EXPECT_NEAR(all, 1, 1e-12) << choices;
    }
}

TEST(Beginning, a_throw_beside_a_border_is_on_its_side_of_it) {
    EXPECT_EQ(begin_at(3, 0), 0U);
    EXPECT_EQ(begin_at(3, 0.90249), 0U);
    EXPECT_EQ(begin_at(3, 0.90251), 1U);
    EXPECT_EQ(begin_at(3, 0.94999), 1U);
    EXPECT_EQ(begin_at(3, 0.95001), 2U);
    EXPECT_EQ(begin_at(3, 0.999999999), 2U);
}

}  // namespace
}  // namespace samspar::disclosure
