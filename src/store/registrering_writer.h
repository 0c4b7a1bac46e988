#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/registreringar.h"

namespace samspar::store {

// Writes versions of registreringar within one write scope: the version row, the head and the
// rows statistics read. Keeps its prepared statements, so that an import of 100 000 rows pays for
// them once. The content must be valid; codes must be numbers of `lists`.
class RegistreringWriter {
public:
    RegistreringWriter(WriteScope& scope, const domain::Kodlistor& lists, const Actor& actor);
    ~RegistreringWriter();
    RegistreringWriter(const RegistreringWriter&) = delete;
    RegistreringWriter& operator=(const RegistreringWriter&) = delete;

    // The rows written after this belong to that import.
    void set_import(std::int64_t import_id);

    // A new registrering with a new random receipt code; its first version.
    StoredRegistrering insert(const domain::Registrering& content,
                              Action action,
                              const std::optional<domain::PersonTag>& extern_tag = std::nullopt);

    // A further version. False, and nothing written, when `stored.version` is no longer the newest.
    // On success `stored` is brought up to date.
    [[nodiscard]] bool update(StoredRegistrering& stored,
                              const domain::Registrering& content,
                              Action action);

private:
    struct Statements;
    std::unique_ptr<Statements> statements_;
};

// The registrering that an imported row speaks of: by extern tag, else by insats, person, start,
// kön and födelseår.
class RegistreringMatcher {
public:
    RegistreringMatcher(Scope& scope, const domain::Kodlistor& lists);
    ~RegistreringMatcher();
    RegistreringMatcher(const RegistreringMatcher&) = delete;
    RegistreringMatcher& operator=(const RegistreringMatcher&) = delete;

    [[nodiscard]] std::optional<StoredRegistrering> find(
        const domain::Registrering& row, const std::optional<domain::PersonTag>& extern_tag);
    // All that match by insats, person, start, kön and födelseår, oldest first: rows without a
    // person key may be several people.
    [[nodiscard]] std::vector<StoredRegistrering> find_all(const domain::Registrering& row);

    // Those that have a person key, of one insats and start, oldest first.
    struct WithPerson {
        domain::RegistreringId id;
        domain::PersonTag person;
        bool has_extern_id = false;
    };
    [[nodiscard]] std::vector<WithPerson> with_person(domain::InsatsId insats, domain::Date start);

    // The day on which the key person_tag was last destroyed; empty when it never was. No person
    // key and no extern_id of a file finds what was stored before.
    [[nodiscard]] std::optional<domain::Date> cut_off() const;
    // All of before that had a person key or an extern_id and match by insats, start, kön and
    // födelseår, oldest first.
    [[nodiscard]] std::vector<StoredRegistrering> find_cut_off(const domain::Registrering& row);

private:
    struct Statements;
    std::unique_ptr<Statements> statements_;
};

}  // namespace samspar::store
