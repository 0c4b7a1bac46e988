#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>

#include "domain/date.h"

// Reading and binding of columns that may be NULL; SQLiteCpp leaves both to its caller.
namespace samspar::store {

[[nodiscard]] inline std::string text(SQLite::Statement& query, int column) {
    return query.getColumn(column).getString();
}

[[nodiscard]] inline std::optional<std::int64_t> optional_int64(SQLite::Statement& query,
                                                                int column) {
    if (query.isColumnNull(column)) {
        return std::nullopt;
    }
    return query.getColumn(column).getInt64();
}

[[nodiscard]] inline std::optional<int> optional_int(SQLite::Statement& query, int column) {
    if (query.isColumnNull(column)) {
        return std::nullopt;
    }
    return query.getColumn(column).getInt();
}

[[nodiscard]] inline std::optional<domain::Date> optional_date(SQLite::Statement& query,
                                                               int column) {
    if (query.isColumnNull(column)) {
        return std::nullopt;
    }
    return domain::Date{query.getColumn(column).getInt()};
}

[[nodiscard]] inline domain::Date date(SQLite::Statement& query, int column) {
    return domain::Date{query.getColumn(column).getInt()};
}

template <typename T>
void bind_optional(SQLite::Statement& statement, int index, const std::optional<T>& value) {
    if (value) {
        statement.bind(index, *value);
    } else {
        statement.bind(index);  // NULL
    }
}

inline void bind_date(SQLite::Statement& statement,
                      int index,
                      const std::optional<domain::Date>& value) {
    if (value) {
        statement.bind(index, value->days);
    } else {
        statement.bind(index);
    }
}

}  // namespace samspar::store
