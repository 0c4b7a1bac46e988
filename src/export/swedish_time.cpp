#include "export/swedish_time.h"

#include <array>

namespace samspar::exporting {
namespace {

std::string month_name(domain::Date date) {
    constexpr std::array<std::string_view, 12> kMonths{"januari",
                                                       "februari",
                                                       "mars",
                                                       "april",
                                                       "maj",
                                                       "juni",
                                                       "juli",
                                                       "augusti",
                                                       "september",
                                                       "oktober",
                                                       "november",
                                                       "december"};
    return std::string(kMonths[static_cast<std::size_t>(domain::month_of(date) - 1)]);
}

std::string year_text(domain::Date date) {
    return std::to_string(domain::year_of(date));
}

}  // namespace

std::string swedish_period(domain::Period period) {
    const std::string last = year_text(period.last);
    if (period == domain::year_period(domain::year_of(period.last))) {
        return last;
    }
    const std::string end = month_name(period.last) + " " + last;
    if (year_text(period.first) != last) {
        return month_name(period.first) + " " + year_text(period.first) + "–" + end;
    }
    return month_name(period.first) == month_name(period.last)
               ? end
               : month_name(period.first) + "–" + end;
}

std::string swedish_day(domain::Instant instant) {
    const domain::Date day = domain::swedish_date(instant);
    return std::to_string(domain::day_of(day)) + " " + month_name(day) + " " + year_text(day);
}

}  // namespace samspar::exporting
