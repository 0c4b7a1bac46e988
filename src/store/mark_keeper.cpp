#include "store/mark_keeper.h"

#include <sqlite3.h>

#include <memory>
#include <system_error>

#include "store/log_end.h"
#include "store/migrate.h"
#include "store/scope.h"

namespace samspar::store {
namespace {

constexpr const char* kName = "samspar.mark";
constexpr std::uint64_t kTurnsPerSync = 200;

struct Keeper {
    Keeper(SQLite::Database& of,
           const DataDirectory& directory,
           const security::Secret<32>& audit_key)
        : database(of), file(mark_of(directory), audit_key) {}

    SQLite::Database& database;
    MarkFile file;
    Mark mark;
};

Keeper* keeper_of(SQLite::Database& writer) {
    return static_cast<Keeper*>(sqlite3_get_clientdata(writer.getHandle(), kName));
}

// Called by the database after each commit. Whatever happens to the mark, the commit stands.
int follow(void* context, sqlite3* /*handle*/, const char* /*database*/, int /*pages*/) {
    auto& keeper = *static_cast<Keeper*>(context);
    try {
        const LogEnd newest = newest_row(keeper.database);
        if (newest != keeper.mark.newest) {
            keeper.mark.newest = newest;
            (void)keeper.file.write(keeper.mark, keeper.file.turn() % kTurnsPerSync == 0);
        }
    } catch (const std::exception&) {
        // The mark stays behind; the next commit brings it up.
    }
    return SQLITE_OK;
}

void make_mark(Keeper& keeper, const DataDirectory& directory) {
    try {
        keeper.file.make(keeper.mark);
    } catch (const std::system_error& error) {
        if (failure_kind(error) != FailureKind::kOther) {
            throw;
        }
        throw OpenProblem("the mark of the store in " + directory.path().string() +
                          " cannot be written (" + error.what() + ")");
    }
}

}  // namespace

void begin_mark(SQLite::Database& writer,
                const DataDirectory& directory,
                const security::Secret<32>& audit_key) {
    auto keeper = std::make_unique<Keeper>(writer, directory, audit_key);
    keeper->mark = {true, schema_of(writer), newest_row(writer)};
    if (!keeper->file.read().mark || !keeper->file.write(keeper->mark, true)) {
        make_mark(*keeper, directory);
    }
    Keeper* const kept = keeper.release();
    sqlite3_set_clientdata(
        writer.getHandle(), kName, kept, [](void* of) { delete static_cast<Keeper*>(of); });
    sqlite3_wal_hook(writer.getHandle(), follow, kept);
    if (writer.execAndGet("PRAGMA application_id").getInt() != kHasMark) {
        writer.exec("PRAGMA application_id = " + std::to_string(kHasMark));
    }
}

void end_mark(SQLite::Database& writer) {
    Keeper* const keeper = keeper_of(writer);
    if (keeper == nullptr) {
        return;
    }
    sqlite3_wal_hook(writer.getHandle(), nullptr, nullptr);
    keeper->mark = {false, schema_of(writer), newest_row(writer)};
    (void)keeper->file.write(keeper->mark, true);
}

}  // namespace samspar::store
