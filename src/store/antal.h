#pragma once

#include <optional>
#include <vector>

#include "domain/insats.h"
#include "store/store.h"

namespace samspar::store {

// Counts of the years from `first_year` to `last_year`, as of a moment or now.
[[nodiscard]] std::vector<domain::Antal> load_antal(
    Scope& scope,
    int first_year,
    int last_year,
    std::optional<domain::Instant> as_of = std::nullopt);

enum class AntalChange { kNew, kChanged, kSame };

// Stores the count of that insats, enhet, year and kön; a count already there is ended and kept.
AntalChange put_antal(WriteScope& scope, const domain::Antal& antal);

}  // namespace samspar::store
