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

bool is_whole_years(domain::Period period) {
    return period.first == domain::year_period(domain::year_of(period.first)).first &&
           period.last == domain::year_period(domain::year_of(period.last)).last;
}

}  // namespace

std::string swedish_period(domain::Period period) {
    const std::string last = year_text(period.last);
    if (period == domain::year_period(domain::year_of(period.last))) {
        return last;
    }
    if (is_whole_years(period)) {
        return year_text(period.first) + "–" + last;
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

std::string swedish_moment(domain::Instant instant) {
    constexpr std::int64_t kMinute = 60'000;
    constexpr std::int64_t kHour = 60 * kMinute;
    constexpr std::int64_t kDay = 24 * kHour;
    // Summer time begins and ends at 01:00 UTC, so a day counted from there has one offset: at
    // 22:00 UTC it is the next day in Sweden in summer only.
    const std::int64_t utc_day = (instant.ms - kHour) / kDay;
    const bool summer = domain::swedish_date({utc_day * kDay + 22 * kHour}).days != utc_day;
    const std::int64_t minutes = (instant.ms + (summer ? 2 : 1) * kHour) % kDay / kMinute;
    const auto two = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return swedish_day(instant) + " kl. " + two(minutes / 60) + "." + two(minutes % 60);
}

}  // namespace samspar::exporting
