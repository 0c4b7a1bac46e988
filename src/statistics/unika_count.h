#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "statistics/count_rows.h"

namespace samspar::statistics {

// How many persons took part (schema/domain.md section 4). Those without a key may all be persons
// already counted, or all different: the truth lies from min() to max().
struct UniquePersons {
    std::int64_t with_key = 0;     // different keys
    std::int64_t without_key = 0;  // participations without a key

    [[nodiscard]] std::int64_t min() const {
        return with_key == 0 && without_key > 0 ? 1 : with_key;
    }
    [[nodiscard]] std::int64_t max() const { return with_key + without_key; }
};

// By scope; place 0 is all scopes together.
[[nodiscard]] std::vector<UniquePersons> count_unique(std::span<const Participation> participations,
                                                      std::size_t scopes);

}  // namespace samspar::statistics
