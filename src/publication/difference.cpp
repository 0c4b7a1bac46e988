#include "publication/difference.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "publication/exact_counts.h"
#include "publication/stored_ledger.h"
#include "store/insatser.h"
#include "store/kodlistor.h"
#include "store/publicering.h"
#include "store/statistics_rows.h"

namespace samspar::publication {
namespace {

struct Sources {
    store::Publicering record;
    Json page;
    std::vector<store::PlaceRow> places;
    disclosure::Ledger ledger;
    domain::Kodlistor lists;
    domain::Snapshot then;
    domain::Snapshot now;
    std::vector<store::RegistreringChange> changes;
};

std::optional<Sources> read_sources(store::Scope& scope, int nummer) {
    const auto record = store::find_publicering(scope, nummer);
    const auto page = store::find_publicering_file(scope, nummer, "sida");
    if (!record || !page) {
        return std::nullopt;
    }
    Sources sources;
    sources.record = *record;
    sources.page = Json::parse(page->content);
    sources.places = store::load_places(scope, nummer);
    sources.ledger = read_ledger(scope);
    sources.lists = store::load_kodlistor(scope);
    sources.then =
        store::load_snapshot_as_of(scope, sources.lists, record->period, false, record->as_of);
    sources.now = store::load_snapshot(scope, record->period, false);
    sources.changes = store::changes_since(
        scope, sources.lists, record->as_of, sources.then.insatser, sources.now.insatser);
    return sources;
}

// What one change does to one place: so many more are counted there.
struct Shift {
    std::size_t place = 0;
    std::int64_t by = 0;
};

class Differ {
public:
    explicit Differ(const Sources& sources)
        : sources_(sources), space_(sources.ledger), now_(counts(sources.now)) {
        for (const Json& table : sources.page.at("tabeller")) {
            tables_[table.at("id").get<std::string>()] = &table;
        }
    }

    [[nodiscard]] Difference all() const {
        Difference made;
        std::vector<std::size_t> places;
        std::vector<std::int64_t> unexplained;
        const ExactCounts then = counts(sources_.then);
        for (std::size_t i = 0; i < sources_.places.size(); ++i) {
            const store::PlaceRow& place = sources_.places[i];
            ChangedCell cell{printed(place), now_.count(place.universe, place.key), {}};
            const std::int64_t was =
                cell.published ? *cell.published : then.count(place.universe, place.key);
            if (cell.now != was) {
                unexplained.push_back(cell.now - was);
                places.push_back(i);
                made.cells.push_back(std::move(cell));
            }
        }
        for (const store::RegistreringChange& change : sources_.changes) {
            const std::vector<Shift> shifts = shifts_of(change, places);
            for (const Shift& shift : shifts) {
                unexplained[shift.place] -= shift.by;
                count_in(made.cells[shift.place].causes, {change.kind, 1});
            }
            if (!shifts.empty()) {
                count_in(made.causes, {change.kind, 1});
            }
        }
        explain_the_rest(unexplained, made);
        return made;
    }

    [[nodiscard]] std::vector<OwnChange> of(const std::vector<domain::InsatsId>& insatser) const {
        std::vector<std::size_t> everywhere(sources_.places.size());
        for (std::size_t i = 0; i < everywhere.size(); ++i) {
            everywhere[i] = i;
        }
        std::vector<OwnChange> own;
        for (const store::RegistreringChange& change : sources_.changes) {
            if (std::ranges::find(insatser, change.insats) == insatser.end()) {
                continue;
            }
            OwnChange made{.kod = change.kod, .kind = change.kind, .cells = {}};
            for (const Shift& shift : shifts_of(change, everywhere)) {
                made.cells.push_back(printed(sources_.places[shift.place]));
            }
            if (!made.cells.empty()) {
                own.push_back(std::move(made));
            }
        }
        return own;
    }

private:
    [[nodiscard]] ExactCounts counts(const domain::Snapshot& snapshot) const {
        return {space_, snapshot, sources_.lists, sources_.record.period};
    }

    // Of that row alone.
    [[nodiscard]] ExactCounts counts(const std::vector<domain::Insats>& insatser,
                                     const std::optional<domain::RegistreringRow>& row) const {
        domain::Snapshot alone;
        alone.insatser = insatser;
        if (row) {
            alone.rows.push_back(*row);
        }
        return counts(alone);
    }

    [[nodiscard]] PrintedCell printed(const store::PlaceRow& place) const {
        const Json& table = *tables_.at(place.table);
        const Json& column = table.at("kolumner").at(static_cast<std::size_t>(place.column));
        const auto group = column.at("grupp").get<std::string>();
        const auto row = static_cast<std::size_t>(place.row);
        const Json& cell = table.at("celler").at(row).at(static_cast<std::size_t>(place.column));
        PrintedCell made;
        made.table = place.table;
        made.row = table.at("rader").at(row).at("namn").get<std::string>();
        made.column = (group.empty() ? "" : group + ", ") + column.at("namn").get<std::string>();
        if (cell.is_number_integer()) {
            made.published = cell.get<std::int64_t>();
        }
        return made;
    }

    // Which of these places the registrering went into or out of; the place of a shift is its
    // position in `places`.
    [[nodiscard]] std::vector<Shift> shifts_of(const store::RegistreringChange& change,
                                               const std::vector<std::size_t>& places) const {
        const ExactCounts before = counts(sources_.then.insatser, change.before);
        const ExactCounts after = counts(sources_.now.insatser, change.now);
        std::vector<Shift> shifts;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const store::PlaceRow& place = sources_.places[places[i]];
            const std::int64_t by =
                after.count(place.universe, place.key) - before.count(place.universe, place.key);
            if (by != 0) {
                shifts.push_back({i, by});
            }
        }
        return shifts;
    }

    static void count_in(std::vector<Cause>& causes, const Cause& cause) {
        const auto known = std::ranges::find(causes, cause.kind, &Cause::kind);
        if (known == causes.end()) {
            causes.push_back(cause);
        } else {
            known->count += cause.count;
        }
    }

    // What no registrering has changed, an insats has.
    static void explain_the_rest(const std::vector<std::int64_t>& unexplained, Difference& made) {
        std::int64_t most = 0;
        for (std::size_t i = 0; i < unexplained.size(); ++i) {
            const std::int64_t rest = std::abs(unexplained[i]);
            if (rest != 0) {
                made.cells[i].causes.push_back({std::nullopt, rest});
            }
            most = std::max(most, rest);
        }
        if (most != 0) {
            made.causes.push_back({std::nullopt, most});
        }
    }

    const Sources& sources_;
    LedgerSpace space_;
    ExactCounts now_;
    std::map<std::string, const Json*> tables_;
};

Json causes_json(const std::vector<Cause>& causes) {
    Json list = Json::array();
    for (const Cause& cause : causes) {
        list.push_back({{"slag", std::string(slag_of(cause))}, {"antal", cause.count}});
    }
    return list;
}

Json cell_json(const PrintedCell& cell) {
    return {{"tabell", cell.table},
            {"rad", cell.row},
            {"kolumn", cell.column},
            {"publicerat", cell.published ? Json(*cell.published) : Json("X")}};
}

Json answer(Json causes, Json cells, Json registreringar) {
    return {{"orsaker", std::move(causes)},
            {"celler", std::move(cells)},
            {"registreringar", std::move(registreringar)}};
}

}  // namespace

std::optional<Difference> difference(store::Scope& scope, int nummer) {
    const auto sources = read_sources(scope, nummer);
    return sources ? std::optional(Differ(*sources).all()) : std::nullopt;
}

std::optional<std::vector<OwnChange>> own_changes(store::Scope& scope,
                                                  int nummer,
                                                  const std::vector<domain::InsatsId>& insatser) {
    const auto sources = read_sources(scope, nummer);
    return sources ? std::optional(Differ(*sources).of(insatser)) : std::nullopt;
}

std::string_view slag_of(const Cause& cause) {
    return cause.kind ? store::to_string(*cause.kind) : "insats";
}

Json to_json(const Difference& difference) {
    Json cells = Json::array();
    for (const ChangedCell& cell : difference.cells) {
        Json one = cell_json(cell);
        one["nu"] = cell.now;
        one["orsaker"] = causes_json(cell.causes);
        cells.push_back(std::move(one));
    }
    return answer(causes_json(difference.causes), std::move(cells), Json::array());
}

Json to_json(const std::vector<OwnChange>& changes) {
    Json list = Json::array();
    for (const OwnChange& change : changes) {
        Json cells = Json::array();
        for (const PrintedCell& cell : change.cells) {
            cells.push_back(cell_json(cell));
        }
        list.push_back({{"kod", change.kod},
                        {"slag", std::string(store::to_string(change.kind))},
                        {"celler", std::move(cells)}});
    }
    return answer(Json::array(), Json::array(), std::move(list));
}

}  // namespace samspar::publication
