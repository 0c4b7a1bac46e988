#pragma once

#include <chrono>
#include <optional>

#include "domain/instant.h"
#include "http/gate/limits.h"

namespace samspar::http {

// How long whoever guesses has to wait: nothing for the first `free` failures, then a time that
// doubles from first_pause to longest_pause.

[[nodiscard]] domain::Instant wait_after(unsigned failures,
                                         unsigned free,
                                         domain::Instant now,
                                         const Limits& limits);

// What is left of a wait, if anything. One longer than any that is given comes of a clock that was
// set back, and is over.
[[nodiscard]] std::optional<std::chrono::seconds> left(domain::Instant until,
                                                       domain::Instant now,
                                                       const Limits& limits);

}  // namespace samspar::http
