#include "store/accounts_ahead.h"

#include <gtest/gtest.h>

#include "store/login_links.h"
#include "store/sessions.h"
#include "store/users.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using namespace std::chrono_literals;
using test::TestStore;

constexpr std::chrono::seconds kLinkValid = 7 * 24h;
constexpr std::int64_t kStepMs = 30'000;
const security::TotpSecret kSecret{security::bytes_of("12345678901234567890")};

domain::UserId add(WriteScope& scope, const std::string& name) {
    User one;
    one.name = name;
    one.display_name = "Någon";
    one.roles = domain::role_bit(domain::Role::kLasare);
    return insert_user(scope, one);
}

TEST(AccountsAhead, are_those_that_no_clock_but_a_wrong_one_has_written) {
    TestStore t;
    const std::int64_t step = t.now.ms / kStepMs;
    auto scope = t.store->write();
    set_second_factor(scope, add(scope, "now"), {kSecret, step});
    const domain::UserId a_phone_ahead = add(scope, "phone");
    set_second_factor(scope, a_phone_ahead, {kSecret, step + 1});
    insert_login_link(scope, add(scope, "link"), {1}, {t.now.ms + 7LL * 86'400'000});
    EXPECT_EQ(accounts_ahead(scope, kLinkValid), AccountsAhead{});
    const domain::UserId ahead = add(scope, "ahead");
    set_second_factor(scope, ahead, {kSecret, step + 2});
    insert_login_link(scope, add(scope, "long"), {2}, {t.now.ms + 8LL * 86'400'000});
    const domain::Instant later{t.now.ms + 3'600'000};
    insert_session(scope, {{3}, ahead, domain::Role::kLasare, later, later, later});
    EXPECT_EQ(accounts_ahead(scope, kLinkValid), (AccountsAhead{{"ahead"}, 1, 1}));
}

TEST(AccountsAhead, are_brought_back_to_what_could_have_been_written_now) {
    TestStore t;
    const std::int64_t step = t.now.ms / kStepMs;
    auto scope = t.store->write();
    const domain::UserId ahead = add(scope, "ahead");
    set_second_factor(scope, ahead, {kSecret, step + 1'000'000});
    insert_login_link(scope, add(scope, "long"), {2}, {t.now.ms + 400LL * 86'400'000});
    const domain::Instant later{t.now.ms + 3'600'000};
    insert_session(scope, {{3}, ahead, domain::Role::kLasare, later, later, later});
    EXPECT_EQ(bring_accounts_back(scope, kLinkValid), (AccountsAhead{{"ahead"}, 1, 1}));
    EXPECT_EQ(accounts_ahead(scope, kLinkValid), AccountsAhead{});
    EXPECT_EQ(second_factor(scope, ahead)->last_step, step + 1);
    EXPECT_FALSE(find_session(scope, {3}));
    EXPECT_TRUE(peek_login_link(scope, {2}, t.now));
    EXPECT_FALSE(peek_login_link(scope, {2}, {t.now.ms + 8LL * 86'400'000}));
}

}  // namespace
}  // namespace samspar::store
