#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "domain/date.h"

namespace samspar::domain {

// A moment, as milliseconds since 1970-01-01 00:00 UTC.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
};

// Time comes in as a value, so that a test decides what o'clock it is.
using Clock = std::function<Instant()>;

[[nodiscard]] Instant system_now();

// `2021-03-15T08:30:00Z`; milliseconds are left out.
[[nodiscard]] std::string to_string(Instant instant);

// Reads what to_string writes, and `2021-03-15T08:30Z`: all of that second or minute. Empty when it
// is neither. A day has its end in Sweden, end_of_swedish_day.
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

// The day that it is in Sweden at that moment: registrations are dated by the calendar on the
// wall. The rule of the EU since 1996: summer time (UTC+2) from 01:00 UTC on the last Sunday of
// March to 01:00 UTC on the last Sunday of October, else UTC+1.
[[nodiscard]] Date swedish_date(Instant instant);

// The last millisecond of that day in Sweden.
[[nodiscard]] Instant end_of_swedish_day(Date day);

}  // namespace samspar::domain
