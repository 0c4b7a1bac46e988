#include "store/start_check.h"

#include <sqlite3.h>

#include <chrono>
#include <string>
#include <vector>

#include "store/database.h"
#include "store/log_end.h"
#include "store/migrate.h"
#include "store/open_writer.h"

namespace samspar::store {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kQuick{500};
constexpr int kStepsBetweenLooks = 1000;

// Ends what runs on a connection when the time is over.
class Deadline {
public:
    explicit Deadline(SQLite::Database& database)
        : handle_(database.getHandle()), end_(steady_clock::now() + kQuick) {
        sqlite3_progress_handler(handle_, kStepsBetweenLooks, look, this);
    }
    ~Deadline() { sqlite3_progress_handler(handle_, 0, nullptr, nullptr); }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;

    [[nodiscard]] bool is_over() const { return over_; }

private:
    static int look(void* context) {
        auto& self = *static_cast<Deadline*>(context);
        self.over_ = steady_clock::now() >= self.end_;
        return self.over_ ? 1 : 0;
    }

    sqlite3* handle_;
    steady_clock::time_point end_;
    bool over_ = false;
};

std::vector<std::string> quick_problems(SQLite::Database& database) {
    const Deadline deadline(database);
    std::vector<std::string> problems;
    try {
        const std::string said = database.execAndGet("PRAGMA quick_check(1)").getString();
        if (said != "ok") {
            problems.push_back(said);
        }
    } catch (const SQLite::Exception&) {
        if (!deadline.is_over()) {
            throw;
        }
    }
    return problems;
}

// On a full disk there is no room to move it, and the store opens all the same.
bool log_is_in_file(SQLite::Database& writer) {
    try {
        return move_log_into_file(writer);
    } catch (const SQLite::Exception& error) {
        if ((error.getErrorCode() & 0xFF) != SQLITE_FULL) {
            throw;
        }
        return false;
    }
}

// The tables first, through the write-ahead log, which stays where it is when they are not sound.
std::vector<std::string> all_problems(SQLite::Database& writer) {
    std::vector<std::string> problems = check_tables(writer);
    if (problems.empty() && log_has_gaps(writer)) {
        problems.emplace_back("rows of the access log are missing");
    }
    if (problems.empty() && log_is_in_file(writer)) {
        problems = check_pages(writer);
    }
    return problems;
}

[[noreturn]] void refuse_older(const DataDirectory& directory, const std::string& why) {
    throw OlderStore(
        why +
        "; put the newest files back or restore a backup, or take the store as it is with samspar "
        "doctor --accept-older-store --data " +
        directory.path().string());
}

void refuse_unless_newest(SQLite::Database& writer,
                          const DataDirectory& directory,
                          const MarkFile::Read& found) {
    const std::string mark = mark_of(directory).string();
    if (!found.mark) {
        if (writer.execAndGet("PRAGMA application_id").getInt() == kHasMark) {
            refuse_older(directory,
                         "the mark " + mark + (found.damaged ? " is damaged" : " is missing") +
                             ", so nothing tells whether this is the newest state of the store");
        }
        return;
    }
    const LogEnd& marked = found.mark->newest;
    const bool has_row = marked.seq == 0 || row_at(writer, marked.seq) == marked;
    if (!has_row || schema_of(writer) < found.mark->schema) {
        refuse_older(
            directory,
            "the store in " + directory.path().string() +
                " is older than its mark: its access log ends with row " +
                std::to_string(newest_row(writer).seq) + ", the mark knows row " +
                std::to_string(marked.seq) +
                ", so an old database was put back or its write-ahead log was lost or cut");
    }
}

void check(SQLite::Database& writer, const DataDirectory& directory, const MarkFile::Read& found) {
    refuse_unless_newest(writer, directory, found);
    const bool ended_well =
        found.mark && !found.mark->in_use && found.mark->newest == newest_row(writer);
    const std::vector<std::string> problems =
        ended_well ? quick_problems(writer) : all_problems(writer);
    if (!problems.empty()) {
        refuse_damaged(directory.database(), problems.front());
    }
}

template <typename Look>
void looking_at(SQLite::Database& writer, const DataDirectory& directory, Look&& look) {
    try {
        look();
    } catch (const SQLite::Exception& error) {
        if (is_of_the_disk(error)) {
            throw;
        }
        refuse_damaged(directory.database(), error.what());
    }
    keep_log_when_closed(writer, false);
}

}  // namespace

void check_at_start(SQLite::Database& writer,
                    const DataDirectory& directory,
                    const security::Secret<32>& audit_key) {
    looking_at(writer, directory, [&] {
        check(writer, directory, MarkFile(mark_of(directory), audit_key).read());
    });
}

void want_whole_check(const DataDirectory& directory, const security::Secret<32>& audit_key) {
    const DirectoryLock lock(directory);
    MarkFile file(mark_of(directory), audit_key);
    if (std::optional<Mark> mark = file.read().mark) {
        mark->in_use = true;
        (void)file.write(*mark, true);
    }
}

Accepted accept_present_state(const DataDirectory& directory,
                              const security::Secret<32>& database_key,
                              const security::Secret<32>& audit_key) {
    const DirectoryLock lock(directory);
    const auto writer = open_writer(directory, database_key);
    Accepted accepted;
    looking_at(*writer, directory, [&] {
        MarkFile file(mark_of(directory), audit_key);
        const MarkFile::Read found = file.read();
        const std::vector<std::string> problems = all_problems(*writer);
        if (!problems.empty()) {
            refuse_damaged(directory.database(), problems.front());
        }
        const LogEnd newest = newest_row(*writer);
        accepted = {newest.seq, found.mark ? found.mark->newest.seq : 0};
        file.make({.in_use = true, .schema = schema_of(*writer), .newest = newest});
    });
    return accepted;
}

}  // namespace samspar::store
