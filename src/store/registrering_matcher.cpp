#include <cstring>

#include "store/column.h"
#include "store/key_changes.h"
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
    SQLite::Statement with_person{
        scope.database(),
        "SELECT r.id, p.tag, r.extern_tag IS NOT NULL FROM registrering AS r JOIN person AS p ON "
        "p.id = r.person WHERE r.insats = ? AND r.start_day = ? ORDER BY r.id"};
    std::optional<TagKey> newest_key = newest_tag_key(scope);
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

std::optional<domain::Date> RegistreringMatcher::cut_off() const {
    const std::optional<TagKey>& key = statements_->newest_key;
    return key ? std::optional(domain::swedish_date(key->since)) : std::nullopt;
}

std::vector<StoredRegistrering> RegistreringMatcher::find_cut_off(const domain::Registrering& row) {
    Statements& s = *statements_;
    std::vector<StoredRegistrering> found;
    if (!s.newest_key) {
        return found;
    }
    SQLite::Statement query(
        s.scope.database(),
        "SELECT id FROM registrering WHERE insats = ? AND start_day = ? AND kon = ? AND fodelsear "
        "= ? AND (person < ? OR (extern_tag IS NOT NULL AND id < ?)) ORDER BY id");
    query.bind(1, row.insats.value);
    query.bind(2, row.start.days);
    query.bind(3, static_cast<int>(row.kon));
    query.bind(4, row.fodelsear);
    query.bind(5, s.newest_key->first_person);
    query.bind(6, s.newest_key->first_registrering);
    while (query.executeStep()) {
        auto stored = find_registrering(
            s.scope, s.lists, domain::RegistreringId{query.getColumn(0).getInt64()});
        found.push_back(std::move(stored.value()));
    }
    return found;
}

std::vector<RegistreringMatcher::WithPerson> RegistreringMatcher::with_person(
    domain::InsatsId insats, domain::Date start) {
    SQLite::Statement& query = statements_->with_person;
    query.reset();
    query.bind(1, insats.value);
    query.bind(2, start.days);
    std::vector<WithPerson> found;
    while (query.executeStep()) {
        WithPerson one{.id = {query.getColumn(0).getInt64()},
                       .person = {},
                       .has_extern_id = query.getColumn(2).getInt() != 0};
        const SQLite::Column tag = query.getColumn(1);
        std::memcpy(one.person.bytes.data(), tag.getBlob(), one.person.bytes.size());
        found.push_back(one);
    }
    return found;
}

}  // namespace samspar::store
