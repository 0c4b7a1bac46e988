#include "store/registrering_list.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "domain/split.h"
#include "store/column.h"
#include "store/list_walk.h"
#include "store/registrering_columns.h"

// A list is found in two steps: which rows (their ids and the values they are sorted by, all from
// one index), then those of the page whole. A join before the limit would read every version of
// every row to throw nearly all away.
namespace samspar::store {
namespace {

// With no more than this to choose from they are all looked at and sorted, which then costs less
// than walking an index in which they lie far apart.
constexpr std::int64_t kFew = 5000;
constexpr std::string_view kOfInsats = "registrering_of_insats";
constexpr std::string_view kOfKod = "sqlite_autoindex_registrering_1";  // UNIQUE (kod)

constexpr std::string_view kSlut = "ifnull(avslut_day, 2147483647)";
constexpr std::string_view kDays = "avslut_day - start_day";

Way way_of(const ListQuery& query) {
    switch (query.order) {
        case ListOrder::kKod:
            return {kOfKod, {"kod"}, query.ascending};
        case ListOrder::kFodelsear:
            return {"registrering_by_fodelsear", {"fodelsear", "start_day"}, query.ascending};
        case ListOrder::kSlut:
            return {"registrering_by_slut", {kSlut}, query.ascending};
        case ListOrder::kTid:
            if (query.status == Status::kAlla) {
                throw std::invalid_argument("those that are open have no days to be sorted by");
            }
            // The longest of those that are open began first.
            return query.status == Status::kPagaende
                       ? Way{"registrering_by_start", {"start_day"}, !query.ascending}
                       : Way{"registrering_by_tid", {kDays}, query.ascending};
        case ListOrder::kStart:
        case ListOrder::kInsats:  // by_insats
        case ListOrder::kKon:     // by_kon
            break;
    }
    return {"registrering_by_start", {"start_day"}, query.ascending};
}

bool is_search(const ListQuery& query) {
    return query.start_from || query.start_to || query.kon || query.fodelsear;
}

// Codes begin in more than 500 ways with two signs, so few are looked at.
std::int64_t count_of_prefix(Scope& scope, const ListQuery& query) {
    const Condition condition = condition_of(query, query.insatser);
    SQLite::Statement statement(scope.database(),
                                "SELECT count(*) FROM registrering INDEXED BY " +
                                    std::string(kOfKod) + " WHERE " + condition.sql);
    condition.bind_to(statement);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

std::int64_t tally(Scope& scope, const ListQuery& query) {
    Condition condition{"1", {}};
    add_insatser(condition, query.insatser);
    if (query.status != Status::kAlla) {
        condition.add("open = ?", {std::int64_t{query.status == Status::kPagaende}});
    }
    SQLite::Statement statement(
        scope.database(),
        "SELECT ifnull(sum(count), 0) FROM registrering_tally WHERE " + condition.sql);
    condition.bind_to(statement);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

// Where the rows lie one after another by a value of which there are few, its values are gone
// through in turn, each a walk of its own. The cursor then begins with that value.
template <typename Each>
std::vector<Hit> in_turn(std::span<const std::int64_t> values,
                         std::string_view cursor,
                         int limit,
                         Each each) {
    std::vector<Hit> found;
    std::size_t from = 0;
    if (!cursor.empty()) {
        const auto at = std::ranges::find(values, cursor_number(domain::take_part(cursor, '.')));
        if (at == values.end()) {
            throw std::invalid_argument("not a cursor");
        }
        from = static_cast<std::size_t>(at - values.begin());
    }
    for (; from < values.size() && std::ssize(found) < limit; ++from) {
        for (Hit& hit :
             each(values[from], std::string(cursor), limit - static_cast<int>(std::ssize(found)))) {
            hit.insert(hit.begin(), Value(values[from]));
            found.push_back(std::move(hit));
        }
        cursor = {};
    }
    return found;
}

std::vector<Hit> by_insats(Scope& scope, const ListQuery& query, int limit) {
    std::vector<std::int64_t> ids;
    for (const domain::InsatsId insats : query.insatser) {
        ids.push_back(insats.value);
    }
    if (!query.ascending) {
        std::ranges::reverse(ids);
    }
    const Way way{kOfInsats, {"start_day"}, query.ascending};
    return in_turn(
        ids, query.cursor, limit, [&](std::int64_t id, const std::string& cursor, int most) {
            const domain::InsatsId one{id};
            return hits(scope, way, condition_of(query, std::span(&one, 1)), cursor, most);
        });
}

std::vector<Hit> by_kon(Scope& scope,
                        const domain::Kodlistor& lists,
                        const ListQuery& query,
                        int limit) {
    std::vector<std::int64_t> numbers;
    for (const domain::Kod& kod : lists.kon.codes()) {
        numbers.push_back(kod.number);
    }
    if (!query.ascending) {
        std::ranges::reverse(numbers);
    }
    const Way way{"registrering_by_start", {"start_day"}, query.ascending};
    return in_turn(
        numbers, query.cursor, limit, [&](std::int64_t kon, const std::string& cursor, int most) {
            Condition condition = condition_of(query, query.insatser);
            condition.add("kon = ?", {kon});
            return hits(scope, way, std::move(condition), cursor, most);
        });
}

std::vector<Hit> find_hits(Scope& scope,
                           const domain::Kodlistor& lists,
                           const ListQuery& query,
                           std::int64_t among,
                           int limit) {
    Way way = way_of(query);
    if (query.order == ListOrder::kInsats) {
        return by_insats(scope, query, limit);
    }
    if (query.order == ListOrder::kKon) {
        return by_kon(scope, lists, query, limit);
    }
    if (!query.kod_prefix.empty()) {
        way.index = kOfKod;
    } else if (among <= kFew) {
        way.index = kOfInsats;
    }
    return hits(scope, way, condition_of(query, query.insatser), query.cursor, limit);
}

StoredRegistrering read_whole(SQLite::Statement& statement, const domain::Kodlistor& lists) {
    StoredRegistrering stored;
    stored.id = domain::RegistreringId{statement.getColumn(0).getInt64()};
    stored.kod = text(statement, 1);
    stored.version = statement.getColumn(2).getInt64();
    stored.created_at = {statement.getColumn(3).getInt64()};
    stored.content = read_content(statement, 4, lists);
    return stored;
}

}  // namespace

ListPage list_registreringar(Scope& scope, const domain::Kodlistor& lists, const ListQuery& query) {
    ListPage page;
    if (query.insatser.empty()) {
        return page;
    }
    const std::int64_t among = tally(scope, query);
    if (!is_search(query)) {
        page.total = query.kod_prefix.empty() ? among : count_of_prefix(scope, query);
    }
    std::vector<Hit> found = find_hits(scope, lists, query, among, query.limit + 1);
    if (std::ssize(found) > query.limit) {
        found.pop_back();
        page.next = cursor_of(found.back());
    }
    SQLite::Statement whole(scope.database(),
                            "SELECT r.id, r.kod, r.version, r.created_at, " + content_select() +
                                " FROM registrering AS r JOIN registrering_version AS v "
                                "ON v.registrering = r.id AND v.version = r.version "
                                "LEFT JOIN person AS p ON p.id = v.person WHERE r.id = ?");
    for (const Hit& hit : found) {
        whole.reset();
        whole.bind(1, hit.back().number);
        if (whole.executeStep()) {
            page.rows.push_back(read_whole(whole, lists));
        }
    }
    return page;
}

std::vector<std::string> check_tally(Scope& scope) {
    SQLite::Statement statement(
        scope.database(),
        "SELECT count(*) FROM "
        "(SELECT insats, avslut_day IS NULL AS open, count(*) AS count FROM registrering "
        "WHERE felregistrerad = 0 GROUP BY 1, 2) AS found "
        "FULL OUTER JOIN (SELECT * FROM registrering_tally WHERE count > 0) AS told "
        "ON found.insats = told.insats AND found.open = told.open "
        "WHERE found.count IS NOT told.count");
    statement.executeStep();
    const std::int64_t wrong = statement.getColumn(0).getInt64();
    if (wrong == 0) {
        return {};
    }
    return {std::to_string(wrong) +
            " of the counts of registreringar by insats differ from the registreringar"};
}

}  // namespace samspar::store
