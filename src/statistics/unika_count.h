#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "statistics/count_rows.h"

namespace samspar::statistics {

// How many persons took part (schema/domain.md section 4). Those without a key may all be persons
// already counted, or all different; so may those whose labels were made before the key of the
// förbund was destroyed and those after it. The truth lies from min() to max().
struct UniquePersons {
    std::int64_t with_key = 0;     // different labels
    std::int64_t of_one_key = 0;   // the most of them that one key of the förbund has made
    std::int64_t without_key = 0;  // participations without a key

    [[nodiscard]] std::int64_t min() const {
        return of_one_key == 0 && without_key > 0 ? 1 : of_one_key;
    }
    [[nodiscard]] std::int64_t max() const { return with_key + without_key; }
};

// By scope; place 0 is all scopes together. `key_begins`: Snapshot::person_key_begins.
[[nodiscard]] std::vector<UniquePersons> count_unique(
    std::span<const Participation> participations,
    std::size_t scopes,
    std::span<const std::uint32_t> key_begins = {});

}  // namespace samspar::statistics
