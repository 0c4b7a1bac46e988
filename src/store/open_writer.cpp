#include "store/open_writer.h"

#include <sqlite3.h>

#include "store/with_ballast.h"

namespace samspar::store {
namespace {

[[noreturn]] void refuse_files(const std::filesystem::path& database, const std::string& why) {
    throw OpenProblem("cannot open the database " + database.string() + " (" + why +
                      "); it, and beside it those with -wal and -shm, have to be files that their "
                      "owner may write");
}

std::unique_ptr<SQLite::Database> open_for_writing(const std::filesystem::path& file,
                                                   const DatabaseKey& key) {
    try {
        auto writer = open_database(file, key, Access::kReadWrite);
        if (sqlite3_db_readonly(writer->getHandle(), "main") == 1) {
            refuse_files(file, "it may not be written");
        }
        return writer;
    } catch (const SQLite::Exception& error) {
        switch (error.getErrorCode() & 0xFF) {
            case SQLITE_CANTOPEN:
            case SQLITE_PERM:
            case SQLITE_READONLY:
                refuse_files(file, error.what());
            default:
                throw;
        }
    }
}

}  // namespace

std::unique_ptr<SQLite::Database> open_writer(const DataDirectory& directory,
                                              const DatabaseKey& key) {
    return with_ballast(directory, [&] { return open_for_writing(directory.database(), key); });
}

}  // namespace samspar::store
