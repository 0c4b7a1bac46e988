#include "store/sessions.h"

#include <gtest/gtest.h>

#include "store/idempotency.h"
#include "store/users.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

class SessionsTest : public testing::Test {
protected:
    SessionsTest() {
        auto scope = t_.store->write();
        User one;
        one.name = "anna";
        one.display_name = "Anna";
        one.roles = domain::role_bit(domain::Role::kForbund);
        user_ = insert_user(scope, one);
        insert_session(scope,
                       {kToken, user_, domain::Role::kForbund, t_.now, t_.now, {t_.now.ms + 1000}});
        scope.commit(drift(), TestStore::event("login"));
    }

    bool found() {
        auto read = t_.store->read();
        return find_session(read, kToken).has_value();
    }

    static constexpr security::Sha256Digest kToken{7, 7, 7};
    TestStore t_;
    domain::UserId user_;
};

TEST_F(SessionsTest, is_found_by_the_hash_of_its_token) {
    auto read = t_.store->read();
    const auto session = find_session(read, kToken);
    ASSERT_TRUE(session.has_value());
    EXPECT_EQ(session->user, user_);
    EXPECT_EQ(session->role, domain::Role::kForbund);
    EXPECT_FALSE(find_session(read, security::Sha256Digest{7, 7, 8}).has_value());
}

TEST_F(SessionsTest, ends_at_logout_disable_and_new_password) {
    {
        auto scope = t_.store->write();
        delete_session(scope, kToken);
        EXPECT_FALSE(find_session(scope, kToken).has_value());
    }
    {
        auto scope = t_.store->write();
        set_active(scope, user_, false);
        EXPECT_FALSE(find_session(scope, kToken).has_value());
    }
    {
        auto scope = t_.store->write();
        set_password_hash(scope, user_, "$argon2id$");
        EXPECT_FALSE(find_session(scope, kToken).has_value());
    }
    EXPECT_TRUE(found()) << "none of the three was committed";
}

TEST_F(SessionsTest, expired_ones_are_swept_out) {
    t_.now.ms += 999;
    {
        auto scope = t_.store->write();
        delete_expired(scope);
        scope.commit_housekeeping();
    }
    EXPECT_TRUE(found());
    t_.now.ms += 1;
    {
        auto scope = t_.store->write();
        delete_expired(scope);
        scope.commit_housekeeping();
    }
    EXPECT_FALSE(found());
}

TEST_F(SessionsTest, a_reply_is_kept_for_the_same_user_and_key) {
    auto scope = t_.store->write();
    insert_reply(scope, user_, "k1", {kToken, 201, "{\"kod\":\"x\"}"});
    const auto reply = find_reply(scope, user_, "k1");
    ASSERT_TRUE(reply.has_value());
    EXPECT_EQ(reply->status, 201);
    EXPECT_EQ(reply->body, "{\"kod\":\"x\"}");
    EXPECT_EQ(reply->request_hash, kToken);
    EXPECT_FALSE(find_reply(scope, user_, "k2").has_value());
    EXPECT_THROW(insert_reply(scope, user_, "k1", {kToken, 201, ""}), SQLite::Exception);
}

}  // namespace
}  // namespace samspar::store
