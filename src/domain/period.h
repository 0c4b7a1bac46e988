#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/date.h"

namespace samspar::domain {

// What statistics cover: whole months, both ends inclusive.
struct Period {
    Date first;
    Date last;
    bool operator==(const Period&) const = default;
};

// January 1 to December 31.
[[nodiscard]] Period year_period(int year);

// Reads `2021` (a year), `2021-01/2021-04` (whole months, both included) and `2021T1`, `2021T2`,
// `2021T3` (a tertial: four months). Empty when the text is none of these, the span runs
// backwards, or a year lies outside 1900-2199.
[[nodiscard]] std::optional<Period> parse_period(std::string_view text);

// `2021` when the period is exactly a year, else `2021-01/2021-04`: the column `ar` of
// `statistik/1`.
[[nodiscard]] std::string to_string(Period period);

// The period as long, moved back so that it is the one to compare with: by one year when it has at
// most twelve months (a tertial is compared with the same tertial, a winter with the winter
// before), else by the fewest whole years that take it clear of itself.
[[nodiscard]] Period period_before(Period period);

[[nodiscard]] int months_of(Period period);
[[nodiscard]] bool is_year(Period period);
// January to April, May to August, September to December.
[[nodiscard]] bool is_tertial(Period period);

[[nodiscard]] inline bool contains(Period period, Date date) {
    return period.first <= date && date <= period.last;
}

}  // namespace samspar::domain
