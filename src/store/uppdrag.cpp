#include "store/uppdrag.h"

#include "store/column.h"

namespace samspar::store {

std::vector<Uppdrag> load_uppdrag(Scope& scope, domain::UserId user) {
    SQLite::Statement query(scope.database(),
                            "SELECT insats, from_day, to_day FROM uppdrag WHERE user = ? "
                            "ORDER BY insats, from_day");
    query.bind(1, user.value);
    std::vector<Uppdrag> all;
    while (query.executeStep()) {
        all.push_back({.user = user,
                       .insats = domain::InsatsId{query.getColumn(0).getInt64()},
                       .from = date(query, 1),
                       .to = optional_date(query, 2)});
    }
    return all;
}

std::vector<domain::InsatsId> insatser_of(Scope& scope, domain::UserId user, domain::Date day) {
    SQLite::Statement query(scope.database(),
                            "SELECT DISTINCT insats FROM uppdrag WHERE user = ? AND from_day <= ? "
                            "AND (to_day IS NULL OR to_day >= ?) ORDER BY insats");
    query.bind(1, user.value);
    query.bind(2, day.days);
    query.bind(3, day.days);
    std::vector<domain::InsatsId> insatser;
    while (query.executeStep()) {
        insatser.push_back(domain::InsatsId{query.getColumn(0).getInt64()});
    }
    return insatser;
}

void replace_uppdrag(WriteScope& scope, domain::UserId user, const std::vector<Uppdrag>& uppdrag) {
    SQLite::Statement remove(scope.database(), "DELETE FROM uppdrag WHERE user = ?");
    remove.bind(1, user.value);
    remove.exec();
    for (const Uppdrag& one : uppdrag) {
        SQLite::Statement insert(
            scope.database(),
            "INSERT INTO uppdrag (user, insats, from_day, to_day) VALUES (?, ?, ?, ?)");
        insert.bind(1, user.value);
        insert.bind(2, one.insats.value);
        insert.bind(3, one.from.days);
        bind_date(insert, 4, one.to);
        insert.exec();
    }
}

}  // namespace samspar::store
