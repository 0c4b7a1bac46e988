#include "store/table_rows.h"

#include <stdexcept>

#include "store/column.h"
#include "store/migrate.h"

namespace samspar::store {
namespace {

TableValue value_at(SQLite::Statement& query, int column) {
    const SQLite::Column found = query.getColumn(column);
    if (found.isNull()) {
        return std::monostate{};
    }
    if (found.isInteger()) {
        return found.getInt64();
    }
    if (!found.isText() && !found.isBlob()) {
        throw std::runtime_error("a table holds a number that is not whole");
    }
    const auto size = static_cast<std::size_t>(found.getBytes());
    return size == 0 ? std::string_view{}
                     : std::string_view{static_cast<const char*>(found.getBlob()), size};
}

std::string select_of(const TableQuery& query) {
    std::string sql = "SELECT ";
    for (const std::string& column : query.columns) {
        sql += (sql.size() > 7 ? ", " : "") + column;
    }
    return sql + " FROM " + query.from + " ORDER BY " + query.order;
}

}  // namespace

void each_table_row(Scope& scope,
                    const TableQuery& query,
                    const std::function<void(std::span<const TableValue>)>& row) {
    SQLite::Statement select(scope.database(), select_of(query));
    std::vector<TableValue> values(query.columns.size());
    while (select.executeStep()) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = value_at(select, static_cast<int>(i));
        }
        row(values);
    }
}

std::int64_t count_table_rows(Scope& scope, const std::string& from) {
    SQLite::Statement query(scope.database(), "SELECT count(*) FROM " + from);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

std::string frozen_content(Scope& scope, const std::string& table, std::int64_t id) {
    SQLite::Statement query(scope.database(), "SELECT content FROM " + table + " WHERE id = ?");
    query.bind(1, id);
    if (!query.executeStep()) {
        throw std::runtime_error("a frozen file is gone from the store");
    }
    return query.getColumn(0).getString();
}

std::vector<TableColumn> stored_columns(Scope& scope) {
    SQLite::Statement query(scope.database(),
                            "SELECT t.name, c.name FROM sqlite_master AS t "
                            "JOIN pragma_table_info(t.name) AS c "
                            "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                            "ORDER BY t.name, c.cid");
    std::vector<TableColumn> columns;
    while (query.executeStep()) {
        columns.push_back({text(query, 0), text(query, 1)});
    }
    return columns;
}

int stored_schema(Scope& scope) {
    return schema_of(scope.database());
}

}  // namespace samspar::store
