#include "store/registrering_changes.h"

#include <array>

#include "store/column.h"
#include "store/registrering_columns.h"
#include "store/snapshot_row.h"

namespace samspar::store {
namespace {

std::optional<domain::RegistreringRow> row_of(const domain::Registrering& content,
                                              std::uint32_t person,
                                              InsatsPlaces& places) {
    return content.felregistrerad ? std::nullopt
                                  : std::optional(snapshot_row(content, person, places));
}

// How a registrering stood at one of its versions.
struct Standing {
    bool there = false;
    bool felregistrerad = false;
    bool ended = false;
};

Standing standing_of(const domain::Registrering& content) {
    return {.there = true,
            .felregistrerad = content.felregistrerad,
            .ended = content.avslut.has_value()};
}

ChangeKind kind_of(const Standing& before, const Standing& now) {
    if (!before.there) {
        return ChangeKind::kStart;
    }
    if (before.felregistrerad != now.felregistrerad) {
        return now.felregistrerad ? ChangeKind::kFelregistrering : ChangeKind::kAteroppna;
    }
    if (before.ended != now.ended) {
        return now.ended ? ChangeKind::kAvslut : ChangeKind::kAteroppna;
    }
    return ChangeKind::kRattelse;
}

constexpr std::array<std::string_view, 5> kKinds{
    "start", "avslut", "rattelse", "felregistrering", "ateroppna"};

}  // namespace

std::string_view to_string(ChangeKind kind) {
    return kKinds.at(static_cast<std::size_t>(kind));
}

std::vector<RegistreringChange> changes_since(Scope& scope,
                                              const domain::Kodlistor& lists,
                                              domain::Instant moment,
                                              const std::vector<domain::Insats>& before_insatser,
                                              const std::vector<domain::Insats>& insatser) {
    InsatsPlaces before_places(before_insatser);
    InsatsPlaces places(insatser);
    SQLite::Statement query(
        scope.database(),
        "SELECT r.kod, v.recorded_at, coalesce(v.person, 0), " + content_select() +
            " FROM registrering_version AS v JOIN registrering AS r ON r.id = v.registrering "
            "LEFT JOIN person AS p ON p.id = v.person WHERE v.registrering IN "
            "(SELECT registrering FROM registrering_version WHERE recorded_at > ?) "
            "ORDER BY v.registrering, v.version");
    query.bind(1, moment.ms);
    std::vector<RegistreringChange> changes;
    Standing then;
    constexpr int kContent = 3;
    while (query.executeStep()) {
        const std::string kod = text(query, 0);
        if (changes.empty() || changes.back().kod != kod) {
            changes.emplace_back().kod = kod;
            then = {};
        }
        RegistreringChange& change = changes.back();
        const domain::Instant recorded{query.getColumn(1).getInt64()};
        const auto person = static_cast<std::uint32_t>(query.getColumn(2).getInt64());
        const domain::Registrering content = read_content(query, kContent, lists);
        if (recorded <= moment) {
            change.before = row_of(content, person, before_places);
            then = standing_of(content);
        } else {
            change.now = row_of(content, person, places);
            change.kind = kind_of(then, standing_of(content));
            change.insats = content.insats;
        }
    }
    return changes;
}

}  // namespace samspar::store
