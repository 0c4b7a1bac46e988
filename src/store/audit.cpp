#include "store/audit.h"

#include <array>

#include "store/column.h"
#include "store/store.h"

namespace samspar::store {
namespace {

constexpr std::array<std::string_view, 3> kResults{"ok", "refused", "failed"};

AuditResult parse_result(std::string_view text) {
    return text == kResults[0]   ? AuditResult::kOk
           : text == kResults[1] ? AuditResult::kRefused
                                 : AuditResult::kFailed;
}

}  // namespace

std::string_view to_string(AuditResult result) {
    return kResults.at(static_cast<std::size_t>(result));
}

Actor drift() {
    return {.user = std::nullopt, .role = "drift", .session = "", .address = "local"};
}

void append_audit(WriteScope& scope, const Actor& actor, const AuditEvent& event) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO audit (at, user, role, session, address, action, "
                             "object_type, object_id, result, count, detail) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, scope.now().ms);
    if (actor.user) {
        insert.bind(2, actor.user->value);
    }
    insert.bind(3, actor.role);
    insert.bind(4, actor.session);
    insert.bind(5, actor.address);
    insert.bind(6, event.action);
    insert.bind(7, event.object_type);
    insert.bind(8, event.object_id);
    insert.bind(9, std::string(to_string(event.result)));
    if (event.count) {
        insert.bind(10, *event.count);
    }
    insert.bind(11, event.detail);
    insert.exec();
}

std::vector<AuditRow> audit_rows(Scope& scope, std::optional<std::int64_t> before, int limit) {
    SQLite::Statement query(
        scope.database(),
        "SELECT a.seq, a.at, a.user, a.role, a.session, a.address, a.action, a.object_type, "
        "a.object_id, a.result, a.count, a.detail, coalesce(u.name, '') "
        "FROM audit AS a LEFT JOIN user AS u ON u.id = a.user "
        "WHERE a.seq < ? ORDER BY a.seq DESC LIMIT ?");
    query.bind(1, before.value_or(std::numeric_limits<std::int64_t>::max()));
    query.bind(2, limit);
    std::vector<AuditRow> rows;
    while (query.executeStep()) {
        AuditRow row;
        row.seq = query.getColumn(0).getInt64();
        row.at = {query.getColumn(1).getInt64()};
        if (!query.isColumnNull(2)) {
            row.actor.user = domain::UserId{query.getColumn(2).getInt64()};
        }
        row.actor.role = text(query, 3);
        row.actor.session = text(query, 4);
        row.actor.address = text(query, 5);
        row.event.action = text(query, 6);
        row.event.object_type = text(query, 7);
        row.event.object_id = text(query, 8);
        row.event.result = parse_result(text(query, 9));
        row.event.count = optional_int64(query, 10);
        row.event.detail = text(query, 11);
        row.user_name = text(query, 12);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace samspar::store
