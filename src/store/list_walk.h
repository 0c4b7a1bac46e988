#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/list_condition.h"

namespace samspar::store {

// An index in which rows lie in the order asked for, and the expressions of that order. The id
// comes last in every order, so that no two rows are equal.
struct Way {
    std::string_view index;
    std::vector<std::string_view> columns;
    bool ascending = false;
};

// A row that was found: what it is sorted by, with its id last.
using Hit = std::vector<Value>;

// The place after a row: what it is sorted by, joined with dots.
[[nodiscard]] std::string cursor_of(const Hit& hit);
// Throws std::invalid_argument when the text is not a number.
[[nodiscard]] std::int64_t cursor_number(std::string_view text);

// At most `limit` rows in the order of the way, after the cursor unless it is empty. Throws
// std::invalid_argument when it is not of this way.
[[nodiscard]] std::vector<Hit> hits(
    Scope& scope, const Way& way, Condition condition, const std::string& cursor, int limit);

}  // namespace samspar::store
