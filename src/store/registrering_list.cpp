#include <charconv>
#include <stdexcept>

#include "store/column.h"
#include "store/registrering_columns.h"
#include "store/registreringar.h"

namespace samspar::store {
namespace {

// A cursor is `<start_day>.<id>` of the last row of the page before.
struct Cursor {
    std::int64_t start_day = 0;
    std::int64_t id = 0;
};

Cursor parse_cursor(const std::string& text) {
    Cursor cursor;
    const char* const end = text.data() + text.size();
    const auto day = std::from_chars(text.data(), end, cursor.start_day);
    if (day.ec != std::errc{} || day.ptr == end || *day.ptr != '.') {
        throw std::invalid_argument("not a cursor");
    }
    const auto id = std::from_chars(day.ptr + 1, end, cursor.id);
    if (id.ec != std::errc{} || id.ptr != end) {
        throw std::invalid_argument("not a cursor");
    }
    return cursor;
}

// The condition and its values, kept together so that they cannot come out of step.
struct Condition {
    std::string sql = "r.felregistrerad = 0";
    std::vector<std::int64_t> values;

    void add(std::string_view clause, std::initializer_list<std::int64_t> bound = {}) {
        sql += " AND ";
        sql += clause;
        values.insert(values.end(), bound);
    }
};

Condition build(const ListQuery& query) {
    Condition condition;
    std::string places;
    for (const domain::InsatsId insats : query.insatser) {
        places += places.empty() ? "?" : ",?";
        condition.values.push_back(insats.value);
    }
    condition.add("r.insats IN (" + places + ")");
    if (query.status != Status::kAlla) {
        condition.add(query.status == Status::kPagaende ? "r.avslut_day IS NULL"
                                                        : "r.avslut_day IS NOT NULL");
    }
    if (query.start_from) {
        condition.add("r.start_day >= ?", {query.start_from->days});
    }
    if (query.start_to) {
        condition.add("r.start_day <= ?", {query.start_to->days});
    }
    if (query.kon) {
        condition.add("r.kon = ?", {*query.kon});
    }
    if (query.fodelsear) {
        condition.add("r.fodelsear = ?", {*query.fodelsear});
    }
    return condition;
}

void bind_all(SQLite::Statement& statement, const Condition& condition) {
    for (std::size_t i = 0; i < condition.values.size(); ++i) {
        statement.bind(static_cast<int>(i) + 1, condition.values[i]);
    }
}

std::int64_t count(Scope& scope, const Condition& condition) {
    SQLite::Statement statement(scope.database(),
                                "SELECT count(*) FROM registrering AS r WHERE " + condition.sql);
    bind_all(statement, condition);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

}  // namespace

ListPage list_registreringar(Scope& scope, const domain::Kodlistor& lists, const ListQuery& query) {
    ListPage page;
    if (query.insatser.empty()) {
        return page;
    }
    Condition condition = build(query);
    page.total = count(scope, condition);
    if (!query.cursor.empty()) {
        const Cursor after = parse_cursor(query.cursor);
        condition.add("(r.start_day, r.id) < (?, ?)", {after.start_day, after.id});
    }
    SQLite::Statement statement(scope.database(),
                                "SELECT r.id, r.kod, r.version, r.created_at, " + content_select() +
                                    " FROM registrering AS r JOIN registrering_version AS v "
                                    "ON v.registrering = r.id AND v.version = r.version "
                                    "LEFT JOIN person AS p ON p.id = v.person WHERE " +
                                    condition.sql + " ORDER BY r.start_day DESC, r.id DESC LIMIT " +
                                    std::to_string(query.limit + 1));
    bind_all(statement, condition);
    while (statement.executeStep()) {
        if (static_cast<int>(page.rows.size()) == query.limit) {
            const StoredRegistrering& last = page.rows.back();
            page.next =
                std::to_string(last.content.start.days) + "." + std::to_string(last.id.value);
            break;
        }
        StoredRegistrering stored;
        stored.id = domain::RegistreringId{statement.getColumn(0).getInt64()};
        stored.kod = text(statement, 1);
        stored.version = statement.getColumn(2).getInt64();
        stored.created_at = {statement.getColumn(3).getInt64()};
        stored.content = read_content(statement, 4, lists);
        page.rows.push_back(std::move(stored));
    }
    return page;
}

}  // namespace samspar::store
