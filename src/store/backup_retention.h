#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/instant.h"

namespace samspar::store {

// How many backups stay: the newest one of each of so many days, weeks and months (in Sweden) that
// have any.
struct Retention {
    std::size_t days = 0;
    std::size_t weeks = 0;
    std::size_t months = 0;
};

// Reads `7d,4w,12m`, in any order, each at most once. Empty when it is something else or keeps
// none.
[[nodiscard]] std::optional<Retention> parse_retention(std::string_view text);

// Which of the backups made at those moments stay. The newest always does.
[[nodiscard]] std::vector<bool> which_stay(const std::vector<domain::Instant>& made,
                                           const Retention& retention);

}  // namespace samspar::store
