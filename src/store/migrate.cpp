#include "store/migrate.h"

#include <string>

#include "domain/embedded_file.h"
#include "store/data_directory.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_schema();
}

namespace samspar::store {

int newest_schema() {
    return static_cast<int>(embedded_schema().size());
}

int schema_of(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database& database, int target) {
    const int from = schema_of(database);
    if (from > newest_schema()) {
        throw OpenProblem("the store has schema " + std::to_string(from) +
                          ", this program knows up to " + std::to_string(newest_schema()) +
                          "; use a newer program");
    }
    for (int version = from + 1; version <= target; ++version) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(std::string(embedded_schema()[static_cast<std::size_t>(version - 1)].bytes));
        database.exec("PRAGMA user_version = " + std::to_string(version));
        transaction.commit();
    }
}

}  // namespace samspar::store
