#include "store/database.h"

#include <gtest/gtest.h>

#include <fstream>

#include "security/random.h"
#include "store/data_directory.h"
#include "store/migrate.h"
#include "support/temporary_directory.h"

namespace samspar::store {
namespace {

class DatabaseTest : public testing::Test {
protected:
    DatabaseTest() {
        security::system_random(key_.fill());
        security::system_random(other_.fill());
    }

    std::filesystem::path file() const { return home_ / "samspar.db"; }

    void make_filled() {
        const auto database = open_database(file(), key_, Access::kCreate);
        database->exec("CREATE TABLE t (x TEXT) STRICT");
        SQLite::Statement insert(*database, "INSERT INTO t VALUES (?)");
        for (int i = 0; i < 500; ++i) {
            insert.reset();
            insert.bind(1, "canary-" + std::to_string(i) + std::string(100, 'x'));
            insert.exec();
        }
        database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    std::string problem(const DatabaseKey& key) const {
        try {
            (void)open_database(file(), key, Access::kReadWrite);
        } catch (const OpenProblem& error) {
            return error.what();
        }
        return "";
    }

    test::TemporaryDirectory home_;
    DatabaseKey key_;
    DatabaseKey other_;
};

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST_F(DatabaseTest, writes_nothing_readable) {
    make_filled();
    const std::string bytes = contents(file());
    EXPECT_GT(bytes.size(), 50'000U);
    EXPECT_EQ(bytes.find("canary"), std::string::npos);
    EXPECT_EQ(bytes.find("SQLite format 3"), std::string::npos);
}

TEST_F(DatabaseTest, refuses_a_wrong_key_in_one_sentence) {
    make_filled();
    EXPECT_EQ(problem(key_), "");
    EXPECT_EQ(problem(other_),
              "the key does not open the database " + file().string() +
                  ": it is of another store, or it is damaged; keep a copy of the directory and "
                  "restore a backup with samspar restore");
}

TEST_F(DatabaseTest, refuses_a_plaintext_database_and_leaves_it_as_it_is) {
    const std::string plain = std::string("SQLite format 3\0", 16) + std::string(4080, '\0');
    std::ofstream(file(), std::ios::binary) << plain;
    EXPECT_EQ(
        problem(key_),
        "the database " + file().string() + " is not encrypted; it is refused and left as it is");
    EXPECT_EQ(contents(file()), plain);
}

TEST_F(DatabaseTest, detects_a_tampered_page) {
    make_filled();
    {
        const auto database = open_database(file(), key_, Access::kReadWrite);
        EXPECT_TRUE(move_log_into_file(*database));
        EXPECT_TRUE(check_pages(*database).empty());
        EXPECT_TRUE(check_tables(*database).empty());
    }
    std::string bytes = contents(file());
    bytes[5 * 4096 + 1000] = static_cast<char>(bytes[5 * 4096 + 1000] ^ 1);
    std::ofstream(file(), std::ios::binary) << bytes;
    const auto database = open_database(file(), key_, Access::kReadWrite);
    const auto problems = check_pages(*database);
    ASSERT_FALSE(problems.empty());
    EXPECT_NE(problems[0].find("page 6"), std::string::npos) << problems[0];
}

TEST_F(DatabaseTest, uses_the_log_and_full_sync) {
    const auto database = open_database(file(), key_, Access::kCreate);
    EXPECT_EQ(database->execAndGet("PRAGMA journal_mode").getString(), "wal");
    EXPECT_EQ(database->execAndGet("PRAGMA synchronous").getInt(), 2);
    EXPECT_EQ(database->execAndGet("PRAGMA foreign_keys").getInt(), 1);
    EXPECT_EQ(database->execAndGet("PRAGMA temp_store").getInt(), 2);
    EXPECT_EQ(database->execAndGet("PRAGMA cipher_page_size").getInt(), 4096);
}

TEST_F(DatabaseTest, a_reader_cannot_write) {
    make_filled();
    const auto writer = open_database(file(), key_, Access::kReadWrite);
    const auto reader = open_database(file(), key_, Access::kReadOnly);
    EXPECT_THROW(reader->exec("INSERT INTO t VALUES ('x')"), SQLite::Exception);
    EXPECT_EQ(reader->execAndGet("SELECT count(*) FROM t").getInt(), 500);
}

}  // namespace
}  // namespace samspar::store
