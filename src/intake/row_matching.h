#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
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
};

// Finds it: by extern_id; else by insats, person, start, kön and födelseår; and without a person
// by the same, where each row takes a registrering of its own, the one that it goes with best.
class RowMatching {
public:
    // REQUIRES: both outlive the object.
    RowMatching(store::Scope& scope, const FieldRules& rules);

    // `last_chance`: does not answer kLater. REQUIRES: the caller inserts or updates as it says
    // before it asks again.
    Match find(const domain::Registrering& given,
               const std::optional<domain::PersonTag>& extern_tag,
               bool last_chance);

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
    struct KeyHash {
        [[nodiscard]] std::size_t operator()(const Key& key) const;
    };

    Match with_person(const domain::Registrering& given);
    Match without_person(const domain::Registrering& given, bool last_chance);
    std::vector<Stored>& pool_of(const domain::Registrering& given);

    const FieldRules& rules_;
    store::RegistreringMatcher matcher_;
    // What was stored before the import and no row of the file has taken, oldest last.
    std::unordered_map<Key, std::vector<Stored>, KeyHash> pools_;
};

}  // namespace samspar::intake
