#include "store/known_addresses.h"

#include <gtest/gtest.h>

#include "store/users.h"
#include "store/wrong_codes.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

domain::UserId add_known(WriteScope& scope, const std::string& name) {
    User one;
    one.name = name;
    one.display_name = "Någon";
    one.roles = domain::role_bit(domain::Role::kLasare);
    return insert_user(scope, one);
}

TEST(KnownAddress, is_of_a_user_and_lasts_half_a_year) {
    TestStore t;
    auto scope = t.store->write();
    const domain::UserId kim = add_known(scope, "kim");
    const domain::UserId robin = add_known(scope, "robin");
    note_known_address(scope, kim, "a");
    EXPECT_TRUE(is_known_address(scope, kim, "a"));
    EXPECT_FALSE(is_known_address(scope, kim, "b"));
    EXPECT_FALSE(is_known_address(scope, robin, "a"));
    EXPECT_TRUE(is_anybodys_address(scope, "a"));
    EXPECT_FALSE(is_anybodys_address(scope, "b"));
    t.now.ms += 181LL * 86'400'000;
    note_known_address(scope, robin, "b");
    EXPECT_FALSE(is_known_address(scope, kim, "a"));
    EXPECT_TRUE(is_known_address(scope, robin, "b"));
}

TEST(KnownAddress, is_one_of_twenty_at_most_the_newest) {
    TestStore t;
    auto scope = t.store->write();
    const domain::UserId kim = add_known(scope, "kim");
    for (int i = 0; i < 21; ++i) {
        note_known_address(scope, kim, std::to_string(i));
        t.now.ms += 1;
    }
    EXPECT_FALSE(is_known_address(scope, kim, "0"));
    EXPECT_TRUE(is_known_address(scope, kim, "1"));
    EXPECT_TRUE(is_known_address(scope, kim, "20"));
}

TEST(KnownAddress, is_forgotten_when_the_user_is_shut_out) {
    TestStore t;
    auto scope = t.store->write();
    const domain::UserId kim = add_known(scope, "kim");
    note_known_address(scope, kim, "a");
    set_active(scope, kim, false);
    EXPECT_FALSE(is_known_address(scope, kim, "a"));
}

TEST(WrongCodes, are_counted_for_each_place_and_forgiven_in_both) {
    TestStore t;
    auto scope = t.store->write();
    const domain::UserId kim = add_known(scope, "kim");
    set_wrong_codes(scope, kim, CodePlace::kKnown, {3, {}});
    set_wrong_codes(scope, kim, CodePlace::kElsewhere, {12, {t.now.ms + 2000}});
    EXPECT_EQ(wrong_codes(scope, kim, CodePlace::kKnown).count, 3U);
    EXPECT_EQ(wrong_codes(scope, kim, CodePlace::kElsewhere).count, 12U);
    EXPECT_EQ(wrong_codes(scope, kim, CodePlace::kElsewhere).wait_until.ms, t.now.ms + 2000);
    forgive_wrong_codes(scope, kim);
    for (const CodePlace place : {CodePlace::kKnown, CodePlace::kElsewhere}) {
        EXPECT_EQ(wrong_codes(scope, kim, place).count, 0U);
        EXPECT_EQ(wrong_codes(scope, kim, place).wait_until.ms, 0);
    }
}

}  // namespace
}  // namespace samspar::store
