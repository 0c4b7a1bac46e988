#include "store/users.h"

#include <gtest/gtest.h>

#include "store/login_links.h"
#include "store/uppdrag.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using domain::Role;
using domain::role_bit;
using test::TestStore;

User user(std::string name, domain::RoleSet roles) {
    User one;
    one.name = std::move(name);
    one.display_name = "Någon";
    one.roles = roles;
    return one;
}

domain::UserId insert(TestStore& t, const User& one) {
    auto scope = t.store->write();
    const auto id = insert_user(scope, one);
    scope.commit(drift(), TestStore::event("user.add"));
    return id;
}

TEST(UsersTest, a_one_time_link_works_once_and_before_its_end) {
    TestStore t;
    const auto id = insert(t, user("anna", role_bit(Role::kForbund)));
    const security::Sha256Digest token{1, 2, 3};
    {
        auto scope = t.store->write();
        insert_login_link(scope, id, token, {t.now.ms + 1000});
        scope.commit(drift(), TestStore::event("user.link"));
    }
    auto scope = t.store->write();
    EXPECT_EQ(use_login_link(scope, security::Sha256Digest{9}), std::nullopt);
    EXPECT_EQ(peek_login_link(scope, token, {t.now.ms + 1000}), std::nullopt);
    EXPECT_EQ(use_login_link(scope, token), id);
    EXPECT_EQ(use_login_link(scope, token), std::nullopt);
}

TEST(UsersTest, a_disabled_user_has_no_way_in) {
    TestStore t;
    const auto id = insert(t, user("anna", role_bit(Role::kForbund)));
    const security::Sha256Digest token{1};
    auto scope = t.store->write();
    insert_login_link(scope, id, token, {t.now.ms + 1000});
    set_active(scope, id, false);
    EXPECT_EQ(use_login_link(scope, token), std::nullopt);
    EXPECT_FALSE(find_user(scope, id)->active);
}

TEST(UsersTest, uppdrag_end_by_date) {
    TestStore t;
    const auto id = insert(t, user("anna", role_bit(Role::kHandlaggare)));
    auto scope = t.store->write();
    const auto until = domain::make_date(2021, 6, 30);
    replace_uppdrag(scope, id, {{id, t.insats, domain::make_date(2021, 1, 1), until}});
    EXPECT_EQ(insatser_of(scope, id, until), std::vector{t.insats});
    EXPECT_TRUE(insatser_of(scope, id, domain::make_date(2021, 7, 1)).empty());
    EXPECT_TRUE(insatser_of(scope, id, domain::make_date(2020, 12, 31)).empty());
    replace_uppdrag(scope, id, {});
    EXPECT_TRUE(load_uppdrag(scope, id).empty());
}

TEST(UsersTest, uppdrag_stay_as_they_were_given_and_say_who_gave_and_took_them) {
    TestStore t;
    const auto id = insert(t, user("anna", role_bit(Role::kHandlaggare)));
    const auto boss = insert(t, user("bo", role_bit(Role::kForbund)));
    const Uppdrag first{id, t.insats, domain::make_date(2022, 1, 1), std::nullopt};
    Uppdrag shorter = first;
    shorter.to = domain::make_date(2022, 3, 31);
    auto scope = t.store->write();
    replace_uppdrag(scope, id, {first});
    replace_uppdrag(scope, id, {first}, boss);  // changes nothing
    replace_uppdrag(scope, id, {shorter}, boss);
    EXPECT_EQ(load_uppdrag(scope, id), std::vector{shorter});
    const auto history = uppdrag_history(scope, id);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].uppdrag, first);
    EXPECT_EQ(history[0].by, std::nullopt);
    EXPECT_EQ(history[0].replaced_by, boss);
    EXPECT_EQ(history[0].replaced_at, scope.now());
    EXPECT_EQ(history[1].uppdrag, shorter);
    EXPECT_EQ(history[1].by, boss);
    EXPECT_EQ(history[1].replaced_at, std::nullopt);
    for (const char* sql : {"DELETE FROM uppdrag",
                            "UPDATE uppdrag SET to_day = NULL",
                            "UPDATE uppdrag SET replaced_at = NULL"}) {
        EXPECT_THROW(scope.database().exec(sql), SQLite::Exception) << sql;
    }
}

TEST(UsersTest, a_code_is_used_up_once_and_new_is_only_a_later_one) {
    TestStore t;
    const auto id = insert(t, user("anna", role_bit(Role::kForbund)));
    auto scope = t.store->write();
    EXPECT_FALSE(second_factor(scope, id));
    EXPECT_FALSE(find_user(scope, id)->has_second_factor);
    const security::TotpSecret secret(security::bytes_of("12345678901234567890"));
    set_second_factor(scope, id, {secret, 40});
    EXPECT_TRUE(find_user(scope, id)->has_second_factor);
    EXPECT_EQ(security::text_of(second_factor(scope, id)->secret.reveal()), "12345678901234567890");
    EXPECT_EQ(second_factor(scope, id)->last_step, 40);
    EXPECT_FALSE(use_totp_step(scope, id, 39));
    EXPECT_FALSE(use_totp_step(scope, id, 40));
    EXPECT_TRUE(use_totp_step(scope, id, 41));
    EXPECT_FALSE(use_totp_step(scope, id, 41));
    EXPECT_EQ(second_factor(scope, id)->last_step, 41);
}

}  // namespace
}  // namespace samspar::store
