#pragma once

#include <string>

#include "domain/instant.h"
#include "domain/period.h"

namespace samspar::exporting {

// In running text: `2021`, `januari–april 2021`, `juli 2021–juni 2022`, `2016–2021`.
[[nodiscard]] std::string swedish_period(domain::Period period);

// The day it was in Sweden, in running text: `1 mars 2026`.
[[nodiscard]] std::string swedish_day(domain::Instant instant);

// `1 mars 2026 kl. 10.30`, by the clock on the wall. REQUIRES: after 1970.
[[nodiscard]] std::string swedish_moment(domain::Instant instant);

}  // namespace samspar::exporting
