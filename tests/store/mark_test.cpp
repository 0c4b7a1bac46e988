#include "store/mark.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "security/random.h"
#include "store/log_end.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using security::KeyPurpose;
using test::TestStore;

class MarkFileTest : public testing::Test {
protected:
    MarkFileTest() { security::system_random(key_.fill()); }

    static Mark mark(std::int64_t seq) {
        return {.in_use = true, .schema = 6, .newest = {seq, security::sha256({})}};
    }
    std::filesystem::path path() const { return home_ / "mark"; }
    MarkFile::Read read() const { return MarkFile(path(), key_).read(); }

    test::TemporaryDirectory home_;
    security::Secret<32> key_;
};

TEST_F(MarkFileTest, none_is_there_before_it_is_made) {
    EXPECT_FALSE(read().mark);
    EXPECT_FALSE(read().damaged);
    EXPECT_FALSE(MarkFile(path(), key_).write(mark(1), false));
}

TEST_F(MarkFileTest, the_last_one_written_counts) {
    MarkFile file(path(), key_);
    file.make(mark(1));
    EXPECT_EQ(read().mark, mark(1));
    for (std::int64_t seq = 2; seq < 6; ++seq) {
        EXPECT_TRUE(file.write(mark(seq), seq == 3));
        EXPECT_EQ(read().mark, mark(seq));
    }
    EXPECT_EQ(std::filesystem::file_size(path()), 8192U);
    // Another process goes on from there.
    MarkFile again(path(), key_);
    ASSERT_TRUE(again.read().mark);
    EXPECT_TRUE(again.write(mark(9), true));
    EXPECT_EQ(read().mark, mark(9));
}

TEST_F(MarkFileTest, a_torn_place_leaves_the_one_before) {
    MarkFile file(path(), key_);
    file.make(mark(1));
    EXPECT_TRUE(file.write(mark(2), true));
    std::string bytes;
    {
        std::ifstream in(path(), std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(in), {});
    }
    for (const std::size_t place : {std::size_t{0}, std::size_t{4096}}) {
        std::string torn = bytes;
        torn.replace(place + 20, 100, 100, '\0');
        std::ofstream(path(), std::ios::binary | std::ios::trunc) << torn;
        EXPECT_EQ(read().mark, place == 0 ? mark(2) : mark(1));
    }
}

TEST_F(MarkFileTest, one_that_somebody_else_made_is_not_believed) {
    MarkFile(path(), security::Secret<32>{}).make(mark(1));
    EXPECT_FALSE(read().mark);
    EXPECT_TRUE(read().damaged);
    std::ofstream(path(), std::ios::trunc) << "";
    EXPECT_TRUE(read().damaged);
}

TEST(MarkTest, follows_every_commit_and_says_when_the_store_is_closed) {
    TestStore t;
    const auto read = [&] {
        return MarkFile(mark_of(t.directory), t.keys.key(KeyPurpose::kAudit)).read().mark.value();
    };
    for (int i = 0; i < 3; ++i) {
        t.insert(t.registrering("2021-03-15"));
        auto scope = t.store->read();
        const LogEnd newest = newest_row(scope.database());
        EXPECT_EQ(read().newest, newest);
        EXPECT_TRUE(read().in_use);
    }
    const LogEnd newest = read().newest;
    EXPECT_GT(newest.seq, 3);
    {
        auto scope = t.store->write();
        t.add_insats(scope, "Försvinner");
        scope.audit(drift(), TestStore::event("insats.create"));
    }
    EXPECT_EQ(read().newest, newest) << "nothing was committed";
    t.store.reset();
    EXPECT_FALSE(read().in_use);
    EXPECT_EQ(read().newest, newest);
}

TEST(MarkTest, tells_two_rows_with_the_same_number_apart) {
    TestStore t;
    const auto last_of = [](TestStore& of) {
        auto scope = of.store->read();
        return newest_row(scope.database());
    };
    TestStore other;
    const auto leave = [](TestStore& in, const char* action) {
        auto scope = in.store->write();
        scope.commit(drift(), TestStore::event(action));
    };
    leave(t, "user.list");
    leave(other, "user.create");
    EXPECT_EQ(last_of(t).seq, last_of(other).seq);
    EXPECT_NE(last_of(t).row, last_of(other).row);
}

}  // namespace
}  // namespace samspar::store
