#include "store/edition.h"

#include <gtest/gtest.h>

#include <array>

#include "store/kodlistor.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

TEST(Edition, is_one_object_until_a_list_changes_and_then_another_while_the_old_one_stays) {
    test::TestStore opened;
    Store& store = *opened.store;
    const auto before = store.edition();
    EXPECT_EQ(store.edition(), before);
    ASSERT_EQ(before->lists.kommun.find("0180"), nullptr);

    Transaction scope = store.write();
    insert_kommuner(scope, std::array{domain::Kommun{"0180", "Stockholm"}});
    scope.commit(drift(), test::TestStore::event("test.kommun"));

    const auto after = store.edition();
    EXPECT_EQ(after->lists.kommun.find("0180")->label, "Stockholm");
    EXPECT_EQ(after->forbund.kommuner.size(), 4U);
    EXPECT_EQ(before->lists.kommun.find("0180"), nullptr);
    EXPECT_EQ(store.edition(), after);
}

TEST(Edition, does_not_change_with_a_change_that_is_rolled_back_or_of_something_else) {
    test::TestStore opened;
    Store& store = *opened.store;
    const auto before = store.edition();
    {
        Transaction scope = store.write();
        insert_kommuner(scope, std::array{domain::Kommun{"0180", "Stockholm"}});
    }
    {
        Transaction scope = store.write();
        scope.commit(drift(), test::TestStore::event("test.kommun"));
    }
    EXPECT_EQ(store.edition(), before);
}

}  // namespace
}  // namespace samspar::store
