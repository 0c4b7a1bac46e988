#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string_view>

namespace samspar::store {

// The newest schema this program knows: the number of files in schema/.
[[nodiscard]] int newest_schema();

// The schema of an open database (PRAGMA user_version); 0 for an empty one.
[[nodiscard]] int schema_of(SQLite::Database& database);

// Throws OpenProblem, with the way on, when the database has an older or a newer schema.
void require_newest_schema(SQLite::Database& database, std::string_view directory);

// Applies every schema file above the database's own version, all of them or none, forward only.
// `target` stops earlier, which only tests do. Throws OpenProblem when the database is newer than
// this program, SQLite::Exception when there is no room for it.
void migrate(SQLite::Database& database, int target = newest_schema());

}  // namespace samspar::store
