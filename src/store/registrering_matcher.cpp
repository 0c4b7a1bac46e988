#include "store/column.h"
#include "store/registrering_columns.h"
#include "store/registrering_writer.h"

namespace samspar::store {

struct RegistreringMatcher::Statements {
    Statements(Scope& any_scope, const domain::Kodlistor& kodlistor)
        : scope(any_scope), lists(kodlistor) {}

    Scope& scope;
    const domain::Kodlistor& lists;
    SQLite::Statement by_extern{scope.database(),
                                "SELECT id FROM registrering WHERE extern_tag = ?"};
    SQLite::Statement by_fields{
        scope.database(),
        "SELECT r.id FROM registrering AS r WHERE r.insats = ? AND r.start_day = ? AND r.kon = ? "
        "AND r.fodelsear = ? AND r.person IS (SELECT id FROM person WHERE tag = ?) "
        "AND (r.person IS NOT NULL) = ? ORDER BY r.id"};
};

RegistreringMatcher::RegistreringMatcher(Scope& scope, const domain::Kodlistor& lists)
    : statements_(std::make_unique<Statements>(scope, lists)) {}

RegistreringMatcher::~RegistreringMatcher() = default;

std::optional<StoredRegistrering> RegistreringMatcher::find(
    const domain::Registrering& row, const std::optional<domain::PersonTag>& extern_tag) {
    Statements& s = *statements_;
    if (extern_tag) {
        s.by_extern.reset();
        s.by_extern.bind(1, extern_tag->bytes.data(), static_cast<int>(extern_tag->bytes.size()));
        if (s.by_extern.executeStep()) {
            return find_registrering(
                s.scope, s.lists, domain::RegistreringId{s.by_extern.getColumn(0).getInt64()});
        }
    }
    auto all = find_all(row);
    if (all.empty()) {
        return std::nullopt;
    }
    return std::move(all.front());
}

std::vector<StoredRegistrering> RegistreringMatcher::find_all(const domain::Registrering& row) {
    Statements& s = *statements_;
    s.by_fields.reset();
    s.by_fields.clearBindings();
    s.by_fields.bind(1, row.insats.value);
    s.by_fields.bind(2, row.start.days);
    s.by_fields.bind(3, static_cast<int>(row.kon));
    s.by_fields.bind(4, row.fodelsear);
    if (row.person) {
        s.by_fields.bind(5, row.person->bytes.data(), static_cast<int>(row.person->bytes.size()));
    }
    s.by_fields.bind(6, row.person ? 1 : 0);
    std::vector<StoredRegistrering> found;
    while (s.by_fields.executeStep()) {
        auto stored = find_registrering(
            s.scope, s.lists, domain::RegistreringId{s.by_fields.getColumn(0).getInt64()});
        found.push_back(std::move(stored.value()));
    }
    return found;
}

}  // namespace samspar::store
