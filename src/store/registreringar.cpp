#include "store/registreringar.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>
#include <string>

#include "store/column.h"
#include "store/prepared.h"
#include "store/registrering_columns.h"

namespace samspar::store {
namespace {

constexpr std::array<std::string_view, 7> kActions{
    "start", "avslut", "rattelse", "felregistrering", "ateroppna", "angra", "import"};

Action parse_action(std::string_view text) {
    for (std::size_t i = 0; i < kActions.size(); ++i) {
        if (kActions.at(i) == text) {
            return static_cast<Action>(i);
        }
    }
    throw std::runtime_error("a stored action is not known");
}

constexpr int kContentFirst = 4;

std::string select_stored(std::string_view where) {
    return "SELECT r.id, r.kod, r.version, r.created_at, " + content_select() +
           " FROM registrering AS r JOIN registrering_version AS v "
           "ON v.registrering = r.id AND v.version = r.version "
           "LEFT JOIN person AS p ON p.id = v.person " +
           std::string(where);
}

StoredRegistrering read_stored(SQLite::Statement& query, const domain::Kodlistor& lists) {
    StoredRegistrering stored;
    stored.id = domain::RegistreringId{query.getColumn(0).getInt64()};
    stored.kod = text(query, 1);
    stored.version = query.getColumn(2).getInt64();
    stored.created_at = {query.getColumn(3).getInt64()};
    stored.content = read_content(query, kContentFirst, lists);
    return stored;
}

}  // namespace

std::string_view to_string(Action action) {
    return kActions.at(static_cast<std::size_t>(action));
}

std::optional<StoredRegistrering> find_registrering(Scope& scope,
                                                    const domain::Kodlistor& lists,
                                                    std::string_view kod) {
    const Prepared prepared(scope, select_stored("WHERE r.kod = ?"));
    SQLite::Statement& query = *prepared;
    query.bind(1, std::string(kod));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return read_stored(query, lists);
}

std::optional<StoredRegistrering> find_registrering(Scope& scope,
                                                    const domain::Kodlistor& lists,
                                                    domain::RegistreringId id) {
    const Prepared prepared(scope, select_stored("WHERE r.id = ?"));
    SQLite::Statement& query = *prepared;
    query.bind(1, id.value);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return read_stored(query, lists);
}

std::vector<HistoryEntry> load_history(Scope& scope,
                                       const domain::Kodlistor& lists,
                                       domain::RegistreringId id) {
    SQLite::Statement query(
        scope.database(),
        "SELECT v.version, v.recorded_at, coalesce(u.display_name, ''), v.action, " +
            content_select() +
            " FROM registrering_version AS v LEFT JOIN person AS p ON p.id = v.person "
            "LEFT JOIN user AS u ON u.id = v.user WHERE v.registrering = ? ORDER BY v.version");
    query.bind(1, id.value);
    std::vector<HistoryEntry> entries;
    while (query.executeStep()) {
        entries.push_back({.version = query.getColumn(0).getInt64(),
                           .at = {query.getColumn(1).getInt64()},
                           .user = text(query, 2),
                           .action = parse_action(text(query, 3)),
                           .content = read_content(query, kContentFirst, lists)});
    }
    return entries;
}

void add_reasons(Scope& scope, domain::RegistreringId id, std::vector<HistoryEntry>& history) {
    const auto wants = [](const HistoryEntry& entry) {
        return entry.action == Action::kFelregistrering || entry.action == Action::kAteroppna;
    };
    auto entry = std::ranges::find_if(history, wants);
    if (entry == history.end()) {
        return;  // the log is long, and most registreringar have no such act
    }
    SQLite::Statement query(scope.database(),
                            "SELECT at, action, detail FROM audit "
                            "WHERE object_type = 'registrering' AND object_id = ? "
                            "AND action IN ('registrering.felregistrering', "
                            "'registrering.ateroppna') AND result = 'ok' ORDER BY seq");
    query.bind(1, std::to_string(id.value));
    // Both are in the order in which it happened. A row of the log without its entry is a request
    // that was sent twice.
    while (entry != history.end() && query.executeStep()) {
        if (query.getColumn(0).getInt64() == entry->at.ms &&
            text(query, 1) == "registrering." + std::string(to_string(entry->action))) {
            entry->detail = text(query, 2);
            entry = std::find_if(std::next(entry), history.end(), wants);
        }
    }
}

std::vector<std::string> possible_duplicates(Scope& scope, const domain::Registrering& r) {
    constexpr int kDays = 7;
    const Prepared prepared(scope,
                            "SELECT kod FROM registrering WHERE insats = ? AND start_day BETWEEN ? "
                            "AND ? AND kon = ? AND fodelsear = ? AND felregistrerad = 0 "
                            "ORDER BY start_day DESC, id DESC LIMIT 20");
    SQLite::Statement& query = *prepared;
    query.bind(1, r.insats.value);
    query.bind(2, r.start.days - kDays);
    query.bind(3, r.start.days + kDays);
    query.bind(4, static_cast<int>(r.kon));
    query.bind(5, r.fodelsear);
    std::vector<std::string> codes;
    while (query.executeStep()) {
        codes.push_back(text(query, 0));
    }
    return codes;
}

}  // namespace samspar::store
