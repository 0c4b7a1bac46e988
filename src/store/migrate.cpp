#include "store/migrate.h"

#include <string>

#include "domain/embedded_file.h"
#include "store/data_directory.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_schema();
}

namespace samspar::store {
namespace {

void refuse_newer(int schema) {
    if (schema > newest_schema()) {
        throw OpenProblem("the store has schema " + std::to_string(schema) +
                          ", this program knows up to " + std::to_string(newest_schema()) +
                          "; use a newer program");
    }
}

}  // namespace

int newest_schema() {
    return static_cast<int>(embedded_schema().size());
}

int schema_of(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt();
}

void require_newest_schema(SQLite::Database& database, std::string_view directory) {
    const int schema = schema_of(database);
    refuse_newer(schema);
    if (schema < newest_schema()) {
        throw OpenProblem("the store in " + std::string(directory) + " has schema " +
                          std::to_string(schema) + " and this program works with " +
                          std::to_string(newest_schema()) + "; samspar upgrade --data " +
                          std::string(directory) +
                          " makes a backup and brings it up, and so does a service that starts");
    }
}

void migrate(SQLite::Database& database, int target) {
    const int from = schema_of(database);
    refuse_newer(from);
    if (from >= target) {
        return;
    }
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (int version = from + 1; version <= target; ++version) {
        database.exec(std::string(embedded_schema()[static_cast<std::size_t>(version - 1)].bytes));
    }
    database.exec("PRAGMA user_version = " + std::to_string(target));
    transaction.commit();
}

}  // namespace samspar::store
