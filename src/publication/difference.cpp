#include "publication/difference.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "publication/exact_counts.h"
#include "publication/stored_ledger.h"
#include "store/insatser.h"
#include "store/kodlistor.h"
#include "store/publicering.h"
#include "store/statistics_rows.h"

namespace samspar::publication {
namespace {

constexpr int kInsatsLast = 100;  // after every store::ChangeKind

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
        std::vector<Changed> changed = changed_places();
        std::vector<std::size_t> places;
        for (const Changed& one : changed) {
            places.push_back(one.place);
        }
        Difference made;
        for (const store::RegistreringChange& change : sources_.changes) {
            const std::vector<Shift> shifts = shifts_of(change, places);
            std::set<std::string> tables;
            for (const Shift& shift : shifts) {
                Changed& there = changed[shift.place];
                there.unexplained -= shift.by;
                count_in(there.causes, {change.kind, 1});
                tables.insert(sources_.places[there.place].table);
            }
            for (const std::string& table : tables) {
                count_in(table_of(made, table).causes, {change.kind, 1});
            }
            if (!shifts.empty()) {
                count_in(made.causes, {change.kind, 1});
            }
        }
        explain_the_rest(changed, made);
        tell(changed, made);
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
    // A place whose number would be another, and how much of that nothing has explained yet.
    struct Changed {
        std::size_t place = 0;
        std::int64_t unexplained = 0;
        std::vector<Cause> causes;
    };

    [[nodiscard]] std::vector<Changed> changed_places() const {
        const ExactCounts then = counts(sources_.then);
        std::vector<Changed> changed;
        for (std::size_t i = 0; i < sources_.places.size(); ++i) {
            const store::PlaceRow& place = sources_.places[i];
            const std::int64_t was =
                printed(place).published.value_or(then.count(place.universe, place.key));
            const std::int64_t by = now_.count(place.universe, place.key) - was;
            if (by != 0) {
                changed.push_back({i, by, {}});
            }
        }
        return changed;
    }

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

    static ChangedTable& table_of(Difference& made, const std::string& id) {
        const auto known = std::ranges::find(made.tables, id, &ChangedTable::table);
        return known == made.tables.end() ? made.tables.emplace_back(ChangedTable{id, {}}) : *known;
    }

    static void at_least(std::vector<Cause>& causes, const Cause& cause) {
        const auto known = std::ranges::find(causes, cause.kind, &Cause::kind);
        if (known == causes.end()) {
            causes.push_back(cause);
        } else {
            known->count = std::max(known->count, cause.count);
        }
    }

    // What no registrering has changed, an insats has.
    void explain_the_rest(std::vector<Changed>& changed, Difference& made) const {
        for (Changed& one : changed) {
            const std::int64_t rest = std::abs(one.unexplained);
            if (rest == 0) {
                continue;
            }
            const Cause cause{std::nullopt, rest};
            one.causes.push_back(cause);
            at_least(table_of(made, sources_.places[one.place].table).causes, cause);
            at_least(made.causes, cause);
        }
    }

    // Names the cells that many have changed, and puts the tables in the order of the publicering:
    // they were met in that of the registreringar.
    void tell(const std::vector<Changed>& changed, Difference& made) const {
        for (const Changed& one : changed) {
            std::int64_t count = 0;
            for (const Cause& cause : one.causes) {
                count += cause.count;
            }
            if (count >= kFewestInCell) {
                made.cells.push_back({printed(sources_.places[one.place]), one.causes});
            }
        }
        std::vector<ChangedTable> in_order;
        for (const Changed& one : changed) {
            const std::string& id = sources_.places[one.place].table;
            const bool there =
                std::ranges::find(in_order, id, &ChangedTable::table) != in_order.end();
            if (!there &&
                std::ranges::find(made.tables, id, &ChangedTable::table) != made.tables.end()) {
                in_order.push_back(table_of(made, id));
            }
        }
        made.tables = std::move(in_order);
        sort_kinds(made);
    }

    // As the kinds are told, and not in the order of what was done.
    static void sort_kinds(Difference& made) {
        const auto sort = [](std::vector<Cause>& causes) {
            std::ranges::sort(causes, {}, [](const Cause& cause) {
                return cause.kind ? static_cast<int>(*cause.kind) : kInsatsLast;
            });
        };
        sort(made.causes);
        for (ChangedTable& table : made.tables) {
            sort(table.causes);
        }
        for (ChangedCell& cell : made.cells) {
            sort(cell.causes);
        }
    }

    const Sources& sources_;
    LedgerSpace space_;
    ExactCounts now_;
    std::map<std::string, const Json*> tables_;
};

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

}  // namespace samspar::publication
