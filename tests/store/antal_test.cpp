#include "store/antal.h"

#include <gtest/gtest.h>

#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

TEST(AntalTest, a_corrected_count_keeps_the_old_one_for_earlier_moments) {
    TestStore t;
    const auto put = [&](std::int64_t count) {
        auto scope = t.store->write();
        const auto change = put_antal(scope, {t.insats, "VC Norr", 2012, "kvinna", count});
        scope.commit(drift(), TestStore::event("antal"));
        return change;
    };
    EXPECT_EQ(put(40), AntalChange::kNew);
    EXPECT_EQ(put(40), AntalChange::kSame);
    const auto before = t.now;
    t.now.ms += 1000;
    EXPECT_EQ(put(41), AntalChange::kChanged);
    auto read = t.store->read();
    const auto now = load_antal(read, 2012, 2012);
    ASSERT_EQ(now.size(), 1U);
    EXPECT_EQ(now[0].count, 41);
    EXPECT_EQ(load_antal(read, 2012, 2012, before).at(0).count, 40);
    EXPECT_TRUE(load_antal(read, 2013, 2014).empty());
}

}  // namespace
}  // namespace samspar::store
