#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samspar::domain {

// A calendar day, as days since 1970-01-01 in the proleptic Gregorian calendar.
// Registrations carry no time of day, so a day is the smallest unit everywhere.
struct Date {
    std::int32_t days = 0;
    auto operator<=>(const Date&) const = default;
};

// REQUIRES: year 1-9999, month 1-12, day valid in that month.
[[nodiscard]] Date make_date(int year, int month, int day);

// Empty when the triple is not a day of the calendar (2021-02-29, month 13).
[[nodiscard]] std::optional<Date> checked_date(int year, int month, int day);

[[nodiscard]] int year_of(Date date);
[[nodiscard]] int month_of(Date date);
[[nodiscard]] int day_of(Date date);

// Reads `2021-03-15`, `20210315` and `2021/03/15`, trimmed. Anything else, also a
// real-looking day that does not exist, is empty. Years 1900-2199.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

// Whether the text is written as a date, and there is no such day: `2021-02-30`.
[[nodiscard]] bool is_missing_day(std::string_view text);

// `2021-03-15`.
[[nodiscard]] std::string to_string(Date date);

// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] inline std::int32_t days_between(Date from, Date to) {
    return to.days - from.days;
}

}  // namespace samspar::domain
