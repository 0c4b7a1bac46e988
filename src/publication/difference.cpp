#include "publication/difference.h"

#include <map>

#include "publication/exact_counts.h"
#include "publication/stored_ledger.h"
#include "store/insatser.h"
#include "store/kodlistor.h"
#include "store/publicering.h"
#include "store/registrering_changes.h"
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

class Differ {
public:
    explicit Differ(const Sources& sources)
        : sources_(sources),
          space_(sources.ledger),
          then_(counts(sources.then)),
          now_(counts(sources.now)) {
        for (const Json& table : sources.page.at("tabeller")) {
            tables_[table.at("id").get<std::string>()] = &table;
        }
    }

    std::vector<ChangedCell> cells() {
        std::vector<ChangedCell> changed;
        std::vector<const store::PlaceRow*> places;
        for (const store::PlaceRow& place : sources_.places) {
            ChangedCell cell = at(place);
            const std::int64_t was =
                cell.published ? *cell.published : then_.count(place.universe, place.key);
            if (cell.now != was) {
                changed.push_back(std::move(cell));
                places.push_back(&place);
            }
        }
        for (const store::RegistreringChange& change : sources_.changes) {
            name_it(change, places, changed);
        }
        return changed;
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

    [[nodiscard]] ChangedCell at(const store::PlaceRow& place) const {
        const Json& table = *tables_.at(place.table);
        const Json& column = table.at("kolumner").at(static_cast<std::size_t>(place.column));
        const auto group = column.at("grupp").get<std::string>();
        const auto row = static_cast<std::size_t>(place.row);
        const Json& cell = table.at("celler").at(row).at(static_cast<std::size_t>(place.column));
        ChangedCell made;
        made.table = place.table;
        made.row = table.at("rader").at(row).at("namn").get<std::string>();
        made.column = (group.empty() ? "" : group + ", ") + column.at("namn").get<std::string>();
        if (cell.is_number_integer()) {
            made.published = cell.get<std::int64_t>();
        }
        made.now = now_.count(place.universe, place.key);
        return made;
    }

    // Puts the code at every changed cell that the registrering went into or out of.
    void name_it(const store::RegistreringChange& change,
                 const std::vector<const store::PlaceRow*>& places,
                 std::vector<ChangedCell>& changed) const {
        const ExactCounts before = counts(sources_.then.insatser, change.before);
        const ExactCounts after = counts(sources_.now.insatser, change.now);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const store::PlaceRow& place = *places[i];
            if (before.count(place.universe, place.key) != after.count(place.universe, place.key)) {
                changed[i].registreringar.push_back(change.kod);
            }
        }
    }

    const Sources& sources_;
    LedgerSpace space_;
    ExactCounts then_;
    ExactCounts now_;
    std::map<std::string, const Json*> tables_;
};

}  // namespace

std::optional<std::vector<ChangedCell>> difference(store::Scope& scope, int nummer) {
    const auto sources = read_sources(scope, nummer);
    if (!sources) {
        return std::nullopt;
    }
    return Differ(*sources).cells();
}

Json to_json(const std::vector<ChangedCell>& cells) {
    Json list = Json::array();
    for (const ChangedCell& cell : cells) {
        list.push_back({{"tabell", cell.table},
                        {"rad", cell.row},
                        {"kolumn", cell.column},
                        {"publicerat", cell.published ? Json(*cell.published) : Json("X")},
                        {"nu", cell.now},
                        {"registreringar", cell.registreringar}});
    }
    return list;
}

}  // namespace samspar::publication
