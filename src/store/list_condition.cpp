#include "store/list_condition.h"

#include <algorithm>
#include <iterator>

namespace samspar::store {

void Condition::add(std::string_view clause, std::vector<Value> bound) {
    sql += " AND ";
    sql += clause;
    std::ranges::move(bound, std::back_inserter(values));
}

void Condition::bind_to(SQLite::Statement& statement) const {
    int at = 0;
    for (const Value& value : values) {
        ++at;
        if (value.is_text) {
            statement.bind(at, value.text);
        } else {
            statement.bind(at, value.number);
        }
    }
}

void add_insatser(Condition& condition, std::span<const domain::InsatsId> insatser) {
    std::string places;
    std::vector<Value> ids;
    for (const domain::InsatsId insats : insatser) {
        places += places.empty() ? "?" : ",?";
        ids.emplace_back(insats.value);
    }
    condition.add("insats IN (" + places + ")", std::move(ids));
}

Condition condition_of(const ListQuery& query, std::span<const domain::InsatsId> insatser) {
    Condition condition;
    add_insatser(condition, insatser);
    if (query.status != Status::kAlla) {
        condition.add(query.status == Status::kPagaende ? "avslut_day IS NULL"
                                                        : "avslut_day IS NOT NULL");
    }
    if (query.start_from) {
        condition.add("start_day >= ?", {std::int64_t{query.start_from->days}});
    }
    if (query.start_to) {
        condition.add("start_day <= ?", {std::int64_t{query.start_to->days}});
    }
    if (query.kon) {
        condition.add("kon = ?", {std::int64_t{*query.kon}});
    }
    if (query.fodelsear) {
        condition.add("fodelsear = ?", {std::int64_t{*query.fodelsear}});
    }
    if (!query.kod_prefix.empty()) {
        // `~` comes after every sign of a receipt code.
        condition.add("kod BETWEEN ? AND ?", {query.kod_prefix, query.kod_prefix + "~"});
    }
    return condition;
}

}  // namespace samspar::store
