#pragma once

#include <cstdint>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"

namespace samspar::acts {

// What whoever runs the machine does with the whole and not with anything in it: a row each.

enum class Service : std::uint8_t { kStarts, kStops };
[[nodiscard]] Outcome<Nothing> log_service(const Environment& environment,
                                           const Doer& doer,
                                           Service what);

// After the checks: how many found a fault.
[[nodiscard]] Outcome<Nothing> log_doctor(const Environment& environment,
                                          const Doer& doer,
                                          std::int64_t faults);

}  // namespace samspar::acts
