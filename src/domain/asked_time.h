#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "domain/date.h"
#include "domain/field_error.h"
#include "domain/instant.h"
#include "domain/period.h"

namespace samspar::domain {

// Which times exact figures can be asked of. Two tables that differ by one person tell all about
// her, so nobody who may not see a single registrering chooses the two moments between which it was
// made: schema/domain.md, section 5.

// How finely a period may be chosen.
enum class PeriodSteps : std::uint8_t {
    kMonths,            // any span of whole months
    kTertialsAndYears,  // one tertial, or whole years
};

// The longest span: what one answer costs has a bound.
inline constexpr int kMostYears = 25;

// Why no figures are given of that period, field `period`: `tertial_or_year`, `span_too_long`, or
// `in_future` when it begins after `today`. Empty when they are.
[[nodiscard]] std::optional<FieldError> refuse_period(Period period, PeriodSteps steps, Date today);

// The moment that a publicering was made of, by its number.
struct PubliceringMoment {
    int nummer = 0;
    bool operator==(const PubliceringMoment&) const = default;
};

// As of when: the end of a day in Sweden, or the moment of a publicering.
using AsOf = std::variant<Date, PubliceringMoment>;

// Reads a day, `2021-12-31`; a month, `2021-12`, and every text of parse_period: their last day;
// and `publicering:1`. Empty for anything else, as for a time of day.
[[nodiscard]] std::optional<AsOf> parse_as_of(std::string_view text);

// `2021-12-31`, `publicering:1`.
[[nodiscard]] std::string to_string(const AsOf& as_of);

// Why figures are not given as of the end of that day, field `per`, code `not_closed`: it is not
// the last of a month, or it is not over in Sweden. The limit is the newest day that would do.
[[nodiscard]] std::optional<FieldError> refuse_day(Date day, Instant now);

}  // namespace samspar::domain
