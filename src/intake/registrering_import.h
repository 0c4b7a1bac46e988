#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "domain/kodlista.h"
#include "intake/import.h"
#include "intake/insats_names.h"
#include "intake/registrering_rows.h"
#include "intake/row_merge.h"
#include "store/registrering_writer.h"

namespace samspar::intake {

// Puts the rows of one registreringar.csv into the store, inside one write scope.
class RegistreringImport {
public:
    RegistreringImport(store::WriteScope& scope,
                       const domain::Kodlistor& lists,
                       InsatsNames& insatser,
                       const ImportOptions& options,
                       ImportReport& report);

    // Checks the row against its insats and the rules, then stores it, unless `errors` is not
    // empty by then.
    void row(const RegistreringCells& cells, RowErrors& errors);

    // Rows that were put off, because a later row of the file might have fitted better.
    struct PutOff {
        std::int64_t row = 0;
        domain::Registrering given;
    };
    const std::vector<PutOff>& put_off() const { return put_off_; }
    void late_row(const PutOff& late, RowErrors& errors);

    std::int64_t import_id() const { return import_id_; }

private:
    // Rows without a person that agree in all this may be several people.
    struct Key {
        std::int64_t insats;
        std::int32_t start;
        std::int32_t fodelsear;
        domain::KodNumber kon;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    using Stored = store::StoredRegistrering;

    void check(const RegistreringCells& cells, const domain::Insats* insats, RowErrors& errors);
    bool place_by_extern_id(const domain::Registrering& given,
                            const domain::PersonTag& tag,
                            RowErrors& errors);
    void place_with_person(const domain::Registrering& given,
                           const std::optional<domain::PersonTag>& tag,
                           RowErrors& errors);
    void place_without_person(const domain::Registrering& given, bool late, RowErrors& errors);
    void insert(const domain::Registrering& given, const std::optional<domain::PersonTag>& tag);
    void apply(Stored& stored, const Merge& merge, RowErrors& errors);
    std::vector<Stored>& pool_of(const domain::Registrering& given);

    store::WriteScope& scope_;
    const domain::Kodlistor& lists_;
    InsatsNames& insatser_;
    const ImportOptions& options_;
    ImportReport& report_;
    domain::Date today_;
    std::int64_t import_id_;
    store::RegistreringWriter writer_;
    store::RegistreringMatcher matcher_;
    // What was stored before the import and no row of the file has taken, oldest last.
    std::unordered_map<Key, std::vector<Stored>, KeyHash> pools_;
    std::vector<PutOff> put_off_;
};

}  // namespace samspar::intake
