#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>

#include "store/mark.h"

namespace samspar::store {

// The newest row of the access log. The sum of a row is SHA-256 over its columns in the order of
// the table, each as its length in bytes, `:` and its text, or `-` for NULL.
[[nodiscard]] LogEnd newest_row(SQLite::Database& database);

// Empty when the log has no such row.
[[nodiscard]] std::optional<LogEnd> row_at(SQLite::Database& database, std::int64_t seq);

// Whether a row is missing: they are numbered from 1, and none is ever taken away.
[[nodiscard]] bool log_has_gaps(SQLite::Database& database);

}  // namespace samspar::store
