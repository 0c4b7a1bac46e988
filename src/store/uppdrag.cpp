#include "store/uppdrag.h"

#include <algorithm>

#include "store/column.h"
#include "store/prepared.h"

namespace samspar::store {
namespace {

Uppdrag read_uppdrag(SQLite::Statement& query, domain::UserId user) {
    return {.user = user,
            .insats = domain::InsatsId{query.getColumn(0).getInt64()},
            .from = date(query, 1),
            .to = optional_date(query, 2)};
}

std::optional<domain::UserId> optional_user(SQLite::Statement& query, int column) {
    const auto id = optional_int64(query, column);
    return id ? std::optional(domain::UserId{*id}) : std::nullopt;
}

void bind_user(SQLite::Statement& statement, int place, std::optional<domain::UserId> user) {
    if (user) {
        statement.bind(place, user->value);
    }
}

void end(WriteScope& scope, const Uppdrag& one, std::optional<domain::UserId> by) {
    SQLite::Statement update(scope.database(),
                             "UPDATE uppdrag SET replaced_at = ?, replaced_by = ? WHERE user = ? "
                             "AND insats = ? AND from_day = ? AND replaced_at IS NULL");
    update.bind(1, scope.now().ms);
    bind_user(update, 2, by);
    update.bind(3, one.user.value);
    update.bind(4, one.insats.value);
    update.bind(5, one.from.days);
    update.exec();
}

void insert(WriteScope& scope, const Uppdrag& one, std::optional<domain::UserId> by) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO uppdrag (user, insats, from_day, to_day, recorded_at, "
                             "recorded_by) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, one.user.value);
    insert.bind(2, one.insats.value);
    insert.bind(3, one.from.days);
    bind_date(insert, 4, one.to);
    insert.bind(5, scope.now().ms);
    bind_user(insert, 6, by);
    insert.exec();
}

}  // namespace

std::vector<Uppdrag> load_uppdrag(Scope& scope, domain::UserId user) {
    SQLite::Statement query(scope.database(),
                            "SELECT insats, from_day, to_day FROM uppdrag WHERE user = ? "
                            "AND replaced_at IS NULL ORDER BY insats, from_day");
    query.bind(1, user.value);
    std::vector<Uppdrag> all;
    while (query.executeStep()) {
        all.push_back(read_uppdrag(query, user));
    }
    return all;
}

std::vector<domain::InsatsId> insatser_of(Scope& scope, domain::UserId user, domain::Date day) {
    const Prepared prepared(scope,
                            "SELECT DISTINCT insats FROM uppdrag WHERE user = ? "
                            "AND replaced_at IS NULL AND from_day <= ? "
                            "AND (to_day IS NULL OR to_day >= ?) ORDER BY insats");
    SQLite::Statement& query = *prepared;
    query.bind(1, user.value);
    query.bind(2, day.days);
    query.bind(3, day.days);
    std::vector<domain::InsatsId> insatser;
    while (query.executeStep()) {
        insatser.push_back(domain::InsatsId{query.getColumn(0).getInt64()});
    }
    return insatser;
}

void replace_uppdrag(WriteScope& scope,
                     domain::UserId user,
                     const std::vector<Uppdrag>& uppdrag,
                     std::optional<domain::UserId> by) {
    std::vector<Uppdrag> after = uppdrag;
    for (Uppdrag& one : after) {
        one.user = user;
    }
    const std::vector<Uppdrag> before = load_uppdrag(scope, user);
    const auto among = [](const std::vector<Uppdrag>& all, const Uppdrag& one) {
        return std::ranges::find(all, one) != all.end();
    };
    for (const Uppdrag& one : before) {
        if (!among(after, one)) {
            end(scope, one, by);
        }
    }
    for (const Uppdrag& one : after) {
        if (!among(before, one)) {
            insert(scope, one, by);
        }
    }
}

std::vector<GivenUppdrag> uppdrag_history(Scope& scope, domain::UserId user) {
    SQLite::Statement query(scope.database(),
                            "SELECT insats, from_day, to_day, recorded_at, recorded_by, "
                            "replaced_at, replaced_by FROM uppdrag WHERE user = ? ORDER BY id");
    query.bind(1, user.value);
    std::vector<GivenUppdrag> all;
    while (query.executeStep()) {
        GivenUppdrag one;
        one.uppdrag = read_uppdrag(query, user);
        one.at = {query.getColumn(3).getInt64()};
        one.by = optional_user(query, 4);
        if (const auto replaced = optional_int64(query, 5)) {
            one.replaced_at = domain::Instant{*replaced};
        }
        one.replaced_by = optional_user(query, 6);
        all.push_back(one);
    }
    return all;
}

}  // namespace samspar::store
