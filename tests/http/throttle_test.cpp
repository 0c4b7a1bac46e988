#include "http/account/throttle.h"

#include <gtest/gtest.h>

namespace samspar::http {
namespace {

using std::chrono::seconds;
constexpr AddressIs kStrange = AddressIs::kStrange;
constexpr AddressIs kKnown = AddressIs::kKnown;

domain::Instant at(std::int64_t second) {
    return {second * 1000};
}

// Fails as long as it may.
int fail(Throttle& throttle, const std::string& account, const std::string& address) {
    int attempts = 0;
    while (attempts < 1000 && !throttle.attempt(account, address, kStrange, at(0))) {
        ++attempts;
    }
    return attempts;
}

TEST(Throttle, gives_five_attempts_and_then_doubles_the_wait_up_to_five_minutes) {
    const Limits limits;
    Throttle throttle(limits);
    EXPECT_EQ(fail(throttle, "kim", "a"), 5);
    std::int64_t now = 0;
    for (const std::int64_t wait : {2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
        EXPECT_EQ(throttle.attempt("kim", "a", kStrange, at(now)), seconds(wait)) << now;
        now += wait;
        EXPECT_EQ(throttle.attempt("kim", "a", kStrange, at(now)), std::nullopt) << now;
    }
}

TEST(Throttle, counts_an_account_for_each_address_alone) {
    const Limits limits;
    Throttle throttle(limits);
    EXPECT_EQ(fail(throttle, "kim", "a"), 5);
    EXPECT_FALSE(throttle.attempt("kim", "b", kStrange, at(0)));
    EXPECT_FALSE(throttle.attempt("robin", "a", kStrange, at(0)));
}

TEST(Throttle, stops_a_strange_address_that_tries_many_accounts_but_not_one_where_people_work) {
    const Limits limits;
    Throttle throttle(limits);
    for (int i = 0; i < 30; ++i) {
        EXPECT_FALSE(throttle.attempt("name" + std::to_string(i), "a", kStrange, at(0))) << i;
    }
    EXPECT_EQ(throttle.attempt("fresh", "a", kStrange, at(0)), seconds(2));
    EXPECT_FALSE(throttle.attempt("fresh", "b", kStrange, at(0)));
    for (int i = 0; i < 100; ++i) {
        EXPECT_FALSE(throttle.attempt("name" + std::to_string(i), "office", kKnown, at(0))) << i;
    }
    for (int i = 1; i < 5; ++i) {
        EXPECT_FALSE(throttle.attempt("name0", "office", kKnown, at(0))) << i;
    }
    EXPECT_EQ(throttle.attempt("name0", "office", kKnown, at(0)), seconds(2));
}

TEST(Throttle, forgets_failures_after_a_success) {
    const Limits limits;
    Throttle throttle(limits);
    for (int i = 0; i < 100; ++i) {
        EXPECT_FALSE(throttle.attempt("kim", "a", kStrange, at(0))) << i;
        throttle.succeeded("kim", "a");
    }
}

TEST(Throttle, takes_an_attempt_back_when_the_password_fitted_and_forgives_nothing_before_it) {
    const Limits limits;
    Throttle throttle(limits);
    for (int i = 0; i < 4; ++i) {
        EXPECT_FALSE(throttle.attempt("kim", "a", kStrange, at(0))) << i;
    }
    for (int i = 0; i < 100; ++i) {
        EXPECT_FALSE(throttle.attempt("kim", "a", kStrange, at(0))) << i;
        throttle.password_fitted("kim", "a");
    }
    EXPECT_FALSE(throttle.attempt("kim", "a", kStrange, at(0)));  // the fifth that counts
    EXPECT_EQ(throttle.attempt("kim", "a", kStrange, at(0)), seconds(2));
}

TEST(Throttle, keeps_a_bounded_number_of_entries) {
    Limits limits;
    limits.throttle_entries = 10;
    Throttle throttle(limits);
    EXPECT_EQ(fail(throttle, "kim", "a"), 5);
    for (int i = 0; i < 10; ++i) {
        EXPECT_FALSE(throttle.attempt("kim", "b" + std::to_string(i), kStrange, at(0)));
    }
    EXPECT_EQ(fail(throttle, "kim", "a"), 5);  // the oldest went first
}

TEST(Throttle, does_not_forget_others_for_the_names_that_a_blocked_address_tries) {
    Limits limits;
    limits.throttle_entries = 100;
    Throttle throttle(limits);
    EXPECT_EQ(fail(throttle, "kim", "office"), 5);
    for (int i = 0; i < 1000; ++i) {
        (void)throttle.attempt("name" + std::to_string(i), "elsewhere", kStrange, at(0));
    }
    EXPECT_EQ(throttle.attempt("kim", "office", kStrange, at(0)), seconds(2));
}

TEST(Throttle, makes_nobody_wait_for_a_clock_that_was_set_back) {
    const Limits limits;
    Throttle throttle(limits);
    constexpr std::int64_t kYear = 365LL * 24 * 3600;
    for (int i = 0; i < 5; ++i) {
        EXPECT_FALSE(throttle.attempt("kim", "a", kStrange, at(kYear))) << i;
    }
    EXPECT_EQ(throttle.attempt("kim", "a", kStrange, at(kYear)), seconds(2));
    EXPECT_FALSE(throttle.attempt("kim", "a", kStrange, at(0)));
    EXPECT_EQ(throttle.attempt("kim", "a", kStrange, at(0)), seconds(4));
}

}  // namespace
}  // namespace samspar::http
