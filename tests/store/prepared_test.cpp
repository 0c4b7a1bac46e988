#include "store/prepared.h"

#include <gtest/gtest.h>

#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

constexpr const char* kSum = "SELECT ? + 1";

TEST(Prepared, gives_the_same_statement_again_without_what_it_was_given) {
    TestStore t;
    auto read = t.store->read();
    const SQLite::Statement* first = nullptr;
    {
        const Prepared sum(read, kSum);
        first = &*sum;
        sum->bind(1, 41);
        ASSERT_TRUE(sum->executeStep());
        EXPECT_EQ(sum->getColumn(0).getInt(), 42);
    }
    const Prepared again(read, kSum);
    EXPECT_EQ(&*again, first);
    ASSERT_TRUE(again->executeStep());
    EXPECT_TRUE(again->getColumn(0).isNull());
}

TEST(Prepared, is_another_one_while_the_first_is_in_use) {
    TestStore t;
    auto read = t.store->read();
    const Prepared outer(read, kSum);
    outer->bind(1, 1);
    ASSERT_TRUE(outer->executeStep());
    {
        const Prepared inner(read, kSum);
        inner->bind(1, 10);
        ASSERT_TRUE(inner->executeStep());
        EXPECT_EQ(inner->getColumn(0).getInt(), 11);
    }
    EXPECT_EQ(outer->getColumn(0).getInt(), 2);
}

TEST(Prepared, can_be_used_again_after_it_has_failed) {
    TestStore t;
    const auto add = [&] {
        auto scope = t.store->write();
        const Prepared insert(scope, "INSERT INTO part (namn) VALUES (?)");
        insert->bind(1, "HBS");
        insert->exec();
        scope.commit_housekeeping();
    };
    add();
    EXPECT_THROW(add(), SQLite::Exception);
    EXPECT_THROW(add(), SQLite::Exception);
    auto scope = t.store->write();
    const Prepared insert(scope, "INSERT INTO part (namn) VALUES (?)");
    insert->bind(1, "Annat");
    EXPECT_EQ(insert->exec(), 1);
}

}  // namespace
}  // namespace samspar::store
