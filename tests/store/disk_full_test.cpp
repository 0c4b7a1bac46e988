#include <gtest/gtest.h>

#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

// A limit on the pages of the file fails in the same way as a disk without room: SQLITE_FULL.
void limit_pages(TestStore& t, int pages) {
    auto scope = t.store->write();
    scope.database().exec("PRAGMA max_page_count = " + std::to_string(pages));
}

TEST(DiskFullTest, refuses_writes_goes_on_reading_and_resumes_when_there_is_room) {
    TestStore t;
    const auto kept = t.insert(t.registrering("2021-03-15"));
    limit_pages(t, 1);  // SQLite takes this as the pages there are
    bool refused = false;
    for (int i = 0; i < 3000 && !refused; ++i) {
        try {
            t.insert(t.registrering("2021-03-16"));
        } catch (const std::exception& error) {
            EXPECT_EQ(failure_kind(error), FailureKind::kDiskFull) << error.what();
            refused = true;
        }
    }
    ASSERT_TRUE(refused);
    {
        auto read = t.store->read();
        EXPECT_TRUE(find_registrering(read, t.lists, kept.kod).has_value());
    }
    limit_pages(t, 1'000'000);
    const auto later = t.insert(t.registrering("2021-03-17"));
    auto read = t.store->read();
    EXPECT_TRUE(find_registrering(read, t.lists, later.kod).has_value());
    EXPECT_TRUE(t.store->integrity_problems().empty());
}

TEST(DiskFullTest, failures_are_told_apart) {
    EXPECT_EQ(failure_kind(SQLite::Exception("x", 13)), FailureKind::kDiskFull);
    EXPECT_EQ(failure_kind(SQLite::Exception("x", 10 | (19 << 8))), FailureKind::kDiskFull)
        << "SQLITE_IOERR_SHMSIZE";
    EXPECT_EQ(failure_kind(SQLite::Exception("x", 10 | (4 << 8))), FailureKind::kBroken)
        << "SQLITE_IOERR_FSYNC";
    EXPECT_EQ(failure_kind(SQLite::Exception("x", 11)), FailureKind::kBroken);
    EXPECT_EQ(failure_kind(SQLite::Exception("x", 26)), FailureKind::kBroken);
    EXPECT_EQ(failure_kind(SQLite::Exception("x", 19)), FailureKind::kOther);
    EXPECT_EQ(failure_kind(std::runtime_error("x")), FailureKind::kOther);
}

}  // namespace
}  // namespace samspar::store
