#include "store/late_rows.h"

#include <gtest/gtest.h>

#include <thread>

#include "store/bulk_writes.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

class LateRowsTest : public testing::Test {
protected:
    void add(const std::string& action) {
        t_.store->late_rows().add(drift(), TestStore::event(action), t_.now);
    }
    std::vector<std::string> actions() {
        auto read = t_.store->read();
        std::vector<std::string> all;
        for (const AuditRow& row : audit_rows(read, std::nullopt, 4)) {
            all.push_back(row.event.action);
        }
        return all;
    }

    TestStore t_;
};

TEST_F(LateRowsTest, wait_only_while_somebody_writes_for_long) {
    EXPECT_FALSE(t_.store->late_rows().open());
    auto scope = t_.store->write();
    {
        const BulkWrites bulk(*t_.store, scope);
        EXPECT_TRUE(t_.store->late_rows().open());
    }
    EXPECT_FALSE(t_.store->late_rows().open());
}

// Who waits for the turn already when the long write begins would wait until it has ended.
TEST_F(LateRowsTest, nobody_waits_for_a_long_write_that_began_meanwhile) {
    std::thread reader;
    bool got = true;
    {
        auto scope = t_.store->write();
        reader = std::thread([&] { got = t_.store->turn_unless_long().has_value(); });
        while (t_.store->waiting_writers() == 0) {
            std::this_thread::yield();
        }
        const BulkWrites bulk(*t_.store, scope);
        reader.join();
        EXPECT_FALSE(got);
        EXPECT_EQ(t_.store->waiting_writers(), 0) << "nobody leaves a commit to who has gone";
    }
    auto turn = t_.store->turn_unless_long();
    ASSERT_TRUE(turn.has_value());
    t_.store->write(*std::move(turn)).commit(drift(), TestStore::event("registrering.list"));
    EXPECT_EQ(actions().front(), "registrering.list");
}

TEST_F(LateRowsTest, are_written_once_with_the_transaction_that_ends_first) {
    {
        auto scope = t_.store->write();
        const BulkWrites bulk(*t_.store, scope);
        t_.now.ms += 5000;
        add("registrering.list");
        add("statistik.read");
        scope.commit(drift(), TestStore::event("import"));
    }
    EXPECT_EQ(actions(),
              (std::vector<std::string>{
                  "statistik.read", "registrering.list", "import", "insats.create"}));
    t_.insert(t_.registrering("2021-03-15"));
    EXPECT_EQ(actions().front(), "registrering.start") << "not once more";
    auto read = t_.store->read();
    const auto rows = audit_rows(read, std::nullopt, 3);
    EXPECT_EQ(rows[1].at.ms, t_.now.ms) << "of the moment they were read at";
    EXPECT_GE(rows[0].at.ms, rows[1].at.ms) << "the log never goes back";
}

TEST_F(LateRowsTest, of_an_import_that_came_to_nothing_are_kept) {
    {
        auto scope = t_.store->write();
        const BulkWrites bulk(*t_.store, scope);
        add("registrering.list");
        t_.store->write_late_rows();  // would wait for itself
    }
    EXPECT_EQ(actions().front(), "insats.create");
    t_.store->write_late_rows();
    EXPECT_EQ(actions().front(), "registrering.list");
    EXPECT_TRUE(t_.store->late_rows().empty());
}

}  // namespace
}  // namespace samspar::store
