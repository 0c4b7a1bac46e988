// Whole or not at all: a damaged, cut or older store is not opened, and stays as it was.

#include "store/start_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

#include "store/database.h"
#include "store/log_end.h"
#include "support/file_bytes.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using security::KeyPurpose;
using test::bytes_of;
using test::TestStore;
using test::write_bytes;
using testing::HasSubstr;

std::filesystem::path log_of(const DataDirectory& directory) {
    return directory.database().string() + "-wal";
}

class StartCheck : public testing::Test {
protected:
    // A copy of the directory as `cp` makes it: file by file, whatever happens meanwhile. While the
    // store is open this is also what is left of it when its process is killed.
    DataDirectory copy() {
        DataDirectory to = DataDirectory::create(t.home / ("copy" + std::to_string(++copies_)));
        for (const char* name : {"mark", "samspar.db", "samspar.db-wal"}) {
            const auto from = t.directory.path() / name;
            if (std::filesystem::exists(from)) {
                // Not copy_file(), which fails when the file is cut meanwhile.
                write_bytes(to.path() / name, bytes_of(from));
            }
        }
        return to;
    }

    // Why it is not opened; empty when it is.
    template <typename Problem>
    std::string refusal(const DataDirectory& directory) {
        try {
            const Store store(directory, t.keys, t.options());
            return "";
        } catch (const Problem& problem) {
            return problem.what();
        }
    }

    LogEnd newest(const DataDirectory& directory) {
        Store store(directory, t.keys, t.options());
        auto scope = store.read();
        return newest_row(scope.database());
    }

    void leave_rows(int rows) {
        for (int i = 0; i < rows; ++i) {
            auto scope = t.store->write();
            scope.commit(drift(), TestStore::event("user.list"));
        }
    }

    // Something at the store that only who knows the keys can do.
    void tamper(const DataDirectory& directory, const std::string& sql) {
        open_database(directory.database(), t.keys.key(KeyPurpose::kDatabase), Access::kReadWrite)
            ->exec(sql);
    }

    TestStore t;

private:
    int copies_ = 0;
};

TEST_F(StartCheck, a_flipped_bit_in_any_page_is_refused_and_the_file_left_as_it_is) {
    t.insert(t.registrering("2021-03-15"));
    t.store.reset();
    const std::string whole = bytes_of(t.directory.database());
    std::size_t taken = 0;
    for (std::size_t page = 0; page < whole.size() / 4096; ++page) {
        const DataDirectory damaged = copy();
        std::string bytes = whole;
        bytes[page * 4096 + 1000] = static_cast<char>(bytes[page * 4096 + 1000] ^ 4);
        write_bytes(damaged.database(), bytes);
        if (refusal<OpenProblem>(damaged).empty()) {
            ++taken;
        } else {
            EXPECT_EQ(bytes_of(damaged.database()), bytes) << page;
        }
        std::filesystem::remove_all(damaged.path());
    }
    t.open();
    auto scope = t.store->read();
    // A page that nothing is in may say what it likes.
    EXPECT_LE(
        taken,
        static_cast<std::size_t>(scope.database().execAndGet("PRAGMA freelist_count").getInt()));
    EXPECT_GT(whole.size() / 4096, 20U);
}

TEST_F(StartCheck, says_in_one_sentence_that_a_page_is_damaged) {
    t.store.reset();
    std::string bytes = bytes_of(t.directory.database());
    bytes[5 * 4096 + 1000] = static_cast<char>(bytes[5 * 4096 + 1000] ^ 1);
    write_bytes(t.directory.database(), bytes);
    const std::string why = refusal<DamagedStore>(t.directory);
    EXPECT_THAT(why, HasSubstr("samspar.db is damaged ("));
    EXPECT_THAT(why, HasSubstr("restore a backup with samspar restore"));
    EXPECT_EQ(why.find('\n'), std::string::npos);
}

TEST_F(StartCheck, a_database_that_was_cut_is_refused) {
    t.insert(t.registrering("2021-03-15"));
    t.store.reset();
    const auto size = std::filesystem::file_size(t.directory.database());
    for (const std::uintmax_t left : {size - 1, size - 4096, size / 2, std::uintmax_t{4096}}) {
        const DataDirectory cut = copy();
        std::filesystem::resize_file(cut.database(), left);
        EXPECT_NE(refusal<OpenProblem>(cut), "") << left;
    }
}

TEST_F(StartCheck, an_older_database_put_back_is_refused) {
    t.store.reset();
    const DataDirectory before = copy();
    t.open();
    leave_rows(1);
    t.store.reset();
    const std::string newer = bytes_of(t.directory.database());
    std::filesystem::copy_file(before.database(),
                               t.directory.database(),
                               std::filesystem::copy_options::overwrite_existing);
    const std::string why = refusal<OlderStore>(t.directory);
    EXPECT_THAT(why, HasSubstr("is older than its mark: its access log ends with row 2"));
    EXPECT_THAT(why, HasSubstr("the mark knows row 3"));
    EXPECT_THAT(why, HasSubstr("samspar doctor --accept-older-store"));
    EXPECT_NE(refusal<OlderStore>(t.directory), "") << "also the second time";
    write_bytes(t.directory.database(), newer);
    EXPECT_EQ(refusal<OlderStore>(t.directory), "");
}

TEST_F(StartCheck, a_state_that_went_another_way_is_refused) {
    t.store.reset();
    const DataDirectory fork = copy();
    t.open();
    leave_rows(2);
    t.store.reset();
    {
        Store other(fork, t.keys, t.options());
        for (int i = 0; i < 5; ++i) {
            auto scope = other.write();
            scope.commit(drift(), TestStore::event("user.create"));
        }
    }
    std::filesystem::copy_file(
        fork.database(), t.directory.database(), std::filesystem::copy_options::overwrite_existing);
    // It has more rows, and not those that were promised.
    EXPECT_NE(refusal<OlderStore>(t.directory), "");
}

TEST_F(StartCheck, a_lost_or_cut_log_is_refused_and_kept) {
    leave_rows(20);
    const DataDirectory sound = copy();
    const DataDirectory lost = copy();
    const DataDirectory cut = copy();
    std::filesystem::remove(log_of(lost));
    const auto size = std::filesystem::file_size(log_of(cut)) - 4096;
    std::filesystem::resize_file(log_of(cut), size);
    EXPECT_NE(refusal<OlderStore>(lost), "");
    EXPECT_NE(refusal<OlderStore>(cut), "");
    EXPECT_EQ(std::filesystem::file_size(log_of(cut)), size);
    EXPECT_EQ(refusal<OpenProblem>(sound), "");
}

TEST_F(StartCheck, a_flipped_bit_in_the_log_never_loses_a_row_unseen) {
    leave_rows(20);
    const DataDirectory sound = copy();
    const std::string log = bytes_of(log_of(sound));
    const LogEnd end = newest(sound);
    for (std::size_t at = 40; at < log.size(); at += log.size() / 40) {
        const DataDirectory flipped = copy();
        std::string bytes = log;
        bytes[at] = static_cast<char>(bytes[at] ^ 16);
        write_bytes(log_of(flipped), bytes);
        if (refusal<OpenProblem>(flipped).empty()) {
            EXPECT_EQ(newest(flipped), end) << at;
        }
        std::filesystem::remove_all(flipped.path());
    }
}

TEST_F(StartCheck, a_missing_or_damaged_mark_is_refused) {
    leave_rows(1);
    t.store.reset();
    write_bytes(mark_of(t.directory), "samspar-mark 1 9 closed 6 1 00 00\n");
    EXPECT_THAT(refusal<OlderStore>(t.directory), HasSubstr("mark is damaged"));
    std::filesystem::remove(mark_of(t.directory));
    EXPECT_THAT(refusal<OlderStore>(t.directory), HasSubstr("mark is missing"));
}

TEST_F(StartCheck, what_is_there_can_be_taken_as_it_is) {
    t.store.reset();
    const DataDirectory before = copy();
    t.open();
    leave_rows(3);
    t.store.reset();
    std::filesystem::copy_file(before.database(),
                               t.directory.database(),
                               std::filesystem::copy_options::overwrite_existing);
    const auto accept = [&] {
        return accept_present_state(
            t.directory, t.keys.key(KeyPurpose::kDatabase), t.keys.key(KeyPurpose::kAudit));
    };
    const Accepted accepted = accept();
    EXPECT_EQ(accepted.seq, 2);
    EXPECT_EQ(accepted.mark_seq, 5);
    t.open();
    leave_rows(1);
    EXPECT_THROW(accept(), StoreInUse);
    t.store.reset();
    std::filesystem::remove(mark_of(t.directory));
    EXPECT_EQ(accept().mark_seq, 0);
    EXPECT_EQ(refusal<OpenProblem>(t.directory), "");
}

TEST_F(StartCheck, a_damaged_store_is_taken_by_nobody) {
    t.store.reset();
    std::string bytes = bytes_of(t.directory.database());
    bytes[5 * 4096 + 1000] = static_cast<char>(bytes[5 * 4096 + 1000] ^ 1);
    write_bytes(t.directory.database(), bytes);
    EXPECT_THROW(
        accept_present_state(
            t.directory, t.keys.key(KeyPurpose::kDatabase), t.keys.key(KeyPurpose::kAudit)),
        DamagedStore);
}

TEST_F(StartCheck, one_that_was_not_closed_is_checked_whole) {
    leave_rows(3);
    const DataDirectory killed = copy();
    t.store.reset();
    const DataDirectory closed = copy();
    for (const DataDirectory& directory : {killed, closed}) {
        tamper(directory, "DROP TRIGGER audit_never_deleted; DELETE FROM audit WHERE seq = 2");
    }
    EXPECT_EQ(refusal<DamagedStore>(closed), "") << "a quick check does not count";
    EXPECT_THAT(refusal<DamagedStore>(killed), HasSubstr("rows of the access log are missing"));
    const DataDirectory doubtful = copy();
    tamper(doubtful, "DROP TRIGGER audit_never_deleted; DELETE FROM audit WHERE seq = 2");
    want_whole_check(doubtful, t.keys.key(KeyPurpose::kAudit));
    EXPECT_NE(refusal<DamagedStore>(doubtful), "");
}

TEST_F(StartCheck, a_store_from_before_marks_gets_one) {
    t.store.reset();
    tamper(t.directory, "PRAGMA application_id = 0");
    std::filesystem::remove(mark_of(t.directory));
    EXPECT_EQ(refusal<OpenProblem>(t.directory), "");
    EXPECT_TRUE(std::filesystem::exists(mark_of(t.directory)));
    std::filesystem::remove(mark_of(t.directory));
    EXPECT_NE(refusal<OlderStore>(t.directory), "");
}

TEST_F(StartCheck, a_copy_of_the_running_directory_is_read_only_when_it_is_whole) {
    std::atomic<bool> stop = false;
    std::atomic<std::int64_t> acknowledged = 0;
    std::thread writer([&] {
        while (!stop) {
            leave_rows(1);
            ++acknowledged;
            if (acknowledged % 7 == 0) {
                t.store->checkpoint();
            }
        }
    });
    while (acknowledged < 10) {
        std::this_thread::yield();
    }
    int read = 0;
    const struct Join {
        std::atomic<bool>& stop;
        std::thread& writer;
        ~Join() {
            stop = true;
            writer.join();
        }
    } join{stop, writer};
    for (int i = 0; i < 30; ++i) {
        const std::int64_t before = acknowledged;
        const DataDirectory copied = copy();
        if (refusal<OpenProblem>(copied).empty()) {
            ++read;
            // The store has two rows of its own.
            EXPECT_GE(newest(copied).seq, before + 2);
        }
        std::filesystem::remove_all(copied.path());
    }
    RecordProperty("read", read);
}

TEST_F(StartCheck, the_checks_of_a_store_in_use_raise_no_false_alarm) {
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        while (!stop) {
            t.insert(t.registrering("2021-03-15"));
        }
    });
    std::thread reader([&] {
        while (!stop) {
            auto scope = t.store->read();
            scope.database().execAndGet("SELECT count(*) FROM registrering_version");
        }
    });
    for (int i = 0; i < 20; ++i) {
        EXPECT_THAT(t.store->integrity_problems(), testing::IsEmpty());
    }
    stop = true;
    writer.join();
    reader.join();
}

}  // namespace
}  // namespace samspar::store
