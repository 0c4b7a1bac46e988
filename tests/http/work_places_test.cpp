#include "http/gate/work_places.h"

#include <gtest/gtest.h>

#include <future>

namespace samspar::http {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLong = std::chrono::seconds(20);

TEST(WorkPlaces, are_taken_and_come_back) {
    WorkPlaces places(2, 0);
    auto first = places.enter(kLong);
    {
        const auto second = places.enter(kLong);
        EXPECT_TRUE(first && second);
        EXPECT_FALSE(places.enter(kLong)) << "and nobody may wait";
    }
    EXPECT_TRUE(places.enter(kLong));
}

TEST(WorkPlaces, one_that_waits_gets_the_next) {
    WorkPlaces places(1, 1);
    auto first = places.enter(kLong);
    auto waiting = std::async(std::launch::async, [&] { return places.enter(kLong).has_value(); });
    EXPECT_EQ(waiting.wait_for(milliseconds(20)), std::future_status::timeout);
    first.reset();
    EXPECT_TRUE(waiting.get());
}

TEST(WorkPlaces, patience_ends) {
    WorkPlaces places(1, 1);
    const auto first = places.enter(kLong);
    EXPECT_FALSE(places.enter(milliseconds(1)));
    EXPECT_FALSE(places.enter(milliseconds(1))) << "the place to wait is free again";
}

}  // namespace
}  // namespace samspar::http
