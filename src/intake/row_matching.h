#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "intake/field_rules.h"
#include "intake/row_merge.h"
#include "store/registrering_writer.h"

namespace samspar::intake {

// Which registrering a row of a file speaks of.
struct Match {
    enum class Who : std::uint8_t {
        kNobody,  // one that is not there yet
        kStored,  // `stored`, which the row makes into `merge`
        kLater,   // not settled: a later row of the file may go better with the one that is left
    };
    Who who = Who::kNobody;
    store::StoredRegistrering stored;
    Merge merge;
    std::int64_t same_as_row = 0;   // an earlier row of the file that is that registrering too
    bool extern_id_unused = false;  // found otherwise: the extern_id of the row is not stored
    // The key of the tags has been destroyed: a person key or extern_id of before that finds
    // nothing. The stored one was found by insats, start, kön and födelseår instead; or nobody was,
    // though the row may be somebody who is stored.
    bool cut_off = false;
};

// Finds it: by extern_id; else by insats, person and start; and without a person by insats, start,
// kön and födelseår. Each row takes a registrering of its own, the one that it goes with best. Only
// when none is left are two rows with the same person and start one registrering: unless the first
// has ended on that very day, and the person began anew. When the key of the tags has been
// destroyed, a row that is found in no other way is looked for among those of before, like one
// without a person.
class RowMatching {
public:
    // REQUIRES: both outlive the object.
    RowMatching(store::Scope& scope, const FieldRules& rules);

    // `row`: its number in the file. `last_chance`: does not answer kLater. REQUIRES: the caller
    // inserts or updates as it says before it asks again, and calls inserted() after an insert.
    Match find(const GivenRow& given,
               const std::optional<domain::PersonTag>& extern_tag,
               std::int64_t row,
               bool last_chance);
    void inserted(const GivenRow& given, domain::RegistreringId id, std::int64_t row);

private:
    using Stored = store::StoredRegistrering;

    // Rows without a person that agree in all this may be several people.
    struct Key {
        std::int64_t insats;
        std::int32_t start;
        std::int32_t fodelsear;
        domain::KodNumber kon;
        bool operator==(const Key&) const = default;
    };
    // Rows with a person that agree in this are one deltagande.
    struct PersonKey {
        std::int64_t insats;
        std::int32_t start;
        domain::PersonTag person;
        bool operator==(const PersonKey&) const = default;
    };
    struct KeyHash {
        [[nodiscard]] std::size_t operator()(const Key& key) const;
        [[nodiscard]] std::size_t operator()(const PersonKey& key) const;
    };
    // What the last row with that key took.
    struct Taken {
        domain::RegistreringId id;
        std::int64_t row = 0;
    };
    using WithPerson = store::RegistreringMatcher::WithPerson;

    Match by_extern_id(Stored stored, const GivenRow& given);
    Match with_person(const GivenRow& given, bool has_extern_id, std::int64_t row);
    Match as_earlier_row(const GivenRow& given, const Taken& taken);
    Match by_tags(const GivenRow& given,
                  const std::optional<domain::PersonTag>& extern_tag,
                  std::int64_t row,
                  bool last_chance);
    Match among_cut_off(const GivenRow& given, std::int64_t row, bool last_chance);
    Match best_of(std::vector<Stored>& pool, const GivenRow& given, bool last_chance);
    std::vector<Stored>& pool_of(const domain::Registrering& given);
    std::vector<WithPerson>& people_on(const domain::Registrering& given);
    [[nodiscard]] Stored load(domain::RegistreringId id);
    static Key key_of_fields(const domain::Registrering& given);
    static PersonKey key_of(const domain::Registrering& given);

    store::Scope& scope_;
    const FieldRules& rules_;
    store::RegistreringMatcher matcher_;
    // What was stored before the import and no row of the file has taken: without a person, oldest
    // last; with one, by insats and start and then by person, oldest first.
    std::unordered_map<Key, std::vector<Stored>, KeyHash> pools_;
    std::unordered_map<Key, std::vector<Stored>, KeyHash> cut_off_;
    std::map<std::pair<std::int64_t, std::int32_t>,
             std::map<domain::PersonTag, std::vector<WithPerson>>>
        people_;
    std::vector<WithPerson> nobody_;  // stays empty
    std::unordered_map<PersonKey, Taken, KeyHash> taken_;
    // Those found by their extern_id or their fields, which another pool must not give again.
    std::unordered_set<std::int64_t> taken_ids_;
};

}  // namespace samspar::intake
