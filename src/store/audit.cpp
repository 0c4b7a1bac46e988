#include "store/audit.h"

#include <algorithm>
#include <array>
#include <limits>
#include <variant>

#include "store/column.h"
#include "store/prepared.h"
#include "store/store.h"

namespace samspar::store {
namespace {

constexpr std::array<std::string_view, 3> kResults{"ok", "refused", "failed"};

// The conditions and their values, kept together so that they cannot come out of step.
struct LogCondition {
    std::string sql = "a.seq < ?";
    std::vector<std::variant<std::int64_t, std::string>> values;

    void add(std::string_view clause, std::int64_t value) {
        sql.append(" AND ").append(clause);
        values.emplace_back(value);
    }
    void add(std::string_view clause, std::string_view value) {
        if (!value.empty()) {
            sql.append(" AND ").append(clause);
            values.emplace_back(std::string(value));
        }
    }
};

LogCondition build(const AuditQuery& wanted) {
    LogCondition condition;
    condition.values.emplace_back(wanted.before.value_or(std::numeric_limits<std::int64_t>::max()));
    condition.add("u.name = ?", wanted.user_name);
    condition.add("a.role = ?", wanted.role);
    condition.add("a.action = ?", wanted.action);
    condition.add("a.object_type = ?", wanted.object_type);
    condition.add("a.object_id = ?", wanted.object_id);
    condition.add("a.result = ?", wanted.result ? to_string(*wanted.result) : "");
    if (wanted.from) {
        condition.add("a.at >= ?", wanted.from->ms);
    }
    if (wanted.until) {
        condition.add("a.at < ?", wanted.until->ms);
    }
    return condition;
}

AuditRow read_row(SQLite::Statement& query) {
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
    row.event.result = parse_audit_result(text(query, 9)).value_or(AuditResult::kFailed);
    row.event.count = optional_int64(query, 10);
    row.event.detail = text(query, 11);
    row.user_name = text(query, 12);
    row.display_name = text(query, 13);
    row.object_name = text(query, 14);
    return row;
}

}  // namespace

std::optional<AuditResult> parse_audit_result(std::string_view text) {
    const auto* const found = std::ranges::find(kResults, text);
    return found == kResults.end()
               ? std::nullopt
               : std::optional(static_cast<AuditResult>(found - kResults.begin()));
}

std::string_view to_string(AuditResult result) {
    return kResults.at(static_cast<std::size_t>(result));
}

Actor drift() {
    return {.user = std::nullopt, .role = "drift", .session = "", .address = "local"};
}

void append_audit(WriteScope& scope, const Actor& actor, const AuditEvent& event) {
    append_audit(scope, actor, event, scope.now());
}

void append_audit(WriteScope& scope,
                  const Actor& actor,
                  const AuditEvent& event,
                  domain::Instant at) {
    const Prepared prepared(scope,
                            "INSERT INTO audit (at, user, role, session, address, action, "
                            "object_type, object_id, result, count, detail) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    SQLite::Statement& insert = *prepared;
    insert.bind(1, at.ms);
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

std::vector<AuditRow> find_audit_rows(Scope& scope, const AuditQuery& wanted) {
    const LogCondition condition = build(wanted);
    SQLite::Statement query(
        scope.database(),
        "SELECT a.seq, a.at, a.user, a.role, a.session, a.address, a.action, a.object_type, "
        "a.object_id, a.result, a.count, a.detail, coalesce(u.name, ''), "
        "coalesce(u.display_name, ''), coalesce(CASE a.object_type "
        "WHEN 'user' THEN (SELECT display_name FROM user WHERE id = CAST(a.object_id AS INTEGER)) "
        "WHEN 'insats' THEN (SELECT namn FROM insats_current "
        "WHERE insats = CAST(a.object_id AS INTEGER)) END, '') "
        "FROM audit AS a LEFT JOIN user AS u ON u.id = a.user WHERE " +
            condition.sql + " ORDER BY a.seq DESC LIMIT " + std::to_string(wanted.limit));
    for (std::size_t i = 0; i < condition.values.size(); ++i) {
        std::visit([&](const auto& value) { query.bind(static_cast<int>(i) + 1, value); },
                   condition.values[i]);
    }
    std::vector<AuditRow> rows;
    while (query.executeStep()) {
        rows.push_back(read_row(query));
    }
    return rows;
}

std::vector<AuditRow> audit_rows(Scope& scope, std::optional<std::int64_t> before, int limit) {
    return find_audit_rows(scope, {.before = before, .limit = limit});
}

}  // namespace samspar::store
