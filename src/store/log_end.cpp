#include "store/log_end.h"

#include <string>

#include "security/bytes.h"

namespace samspar::store {
namespace {

const std::string kRow =
    "SELECT seq, at, user, role, session, address, action, object_type, object_id, result, count, "
    "detail FROM audit ";

LogEnd end_of(SQLite::Statement& query) {
    std::string text;
    for (int column = 0; column < query.getColumnCount(); ++column) {
        if (query.isColumnNull(column)) {
            text += "-";
        } else {
            const std::string value = query.getColumn(column).getString();
            text.append(std::to_string(value.size())).append(":").append(value);
        }
    }
    return {query.getColumn(0).getInt64(), security::sha256(security::bytes_of(text))};
}

}  // namespace

LogEnd newest_row(SQLite::Database& database) {
    SQLite::Statement query(database, kRow + "ORDER BY seq DESC LIMIT 1");
    return query.executeStep() ? end_of(query) : LogEnd{};
}

std::optional<LogEnd> row_at(SQLite::Database& database, std::int64_t seq) {
    SQLite::Statement query(database, kRow + "WHERE seq = ?");
    query.bind(1, seq);
    return query.executeStep() ? std::optional(end_of(query)) : std::nullopt;
}

bool log_has_gaps(SQLite::Database& database) {
    return database.execAndGet("SELECT count(*) <> coalesce(max(seq), 0) FROM audit").getInt() != 0;
}

}  // namespace samspar::store
