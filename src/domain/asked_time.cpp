#include "domain/asked_time.h"

#include <charconv>

namespace samspar::domain {
namespace {

constexpr int kMonthsOfYear = 12;
constexpr std::string_view kPublicering = "publicering:";

Date last_day_of_month(Date day) {
    const int year = year_of(day);
    const int month = month_of(day);
    const Date next =
        month == kMonthsOfYear ? make_date(year + 1, 1, 1) : make_date(year, month + 1, 1);
    return {next.days - 1};
}

// The last day of the newest month that is over.
Date newest_closed_day(Instant now) {
    const Date today = swedish_date(now);
    return {today.days - day_of(today)};
}

// Several years together say no more of anybody than each of them does.
bool is_whole_years(Period period) {
    return month_of(period.first) == 1 && months_of(period) % kMonthsOfYear == 0;
}

std::optional<AsOf> parse_publicering(std::string_view digits) {
    constexpr std::size_t kMostDigits = 6;
    int nummer = 0;
    const char* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, nummer);
    if (digits.empty() || digits.size() > kMostDigits || result.ec != std::errc{} ||
        result.ptr != end || nummer < 1) {
        return std::nullopt;
    }
    return PubliceringMoment{nummer};
}

}  // namespace

std::optional<FieldError> refuse_period(Period period, PeriodSteps steps, Date today) {
    if (steps == PeriodSteps::kTertialsAndYears && !is_tertial(period) && !is_whole_years(period)) {
        return FieldError{
            "period", "tertial_or_year", "period must be one tertial or whole years", std::nullopt};
    }
    if (months_of(period) > kMostYears * kMonthsOfYear) {
        const std::string most = std::to_string(kMostYears);
        return FieldError{
            "period", "span_too_long", "period must be at most " + most + " years", most};
    }
    // Age is that at the end of the period: one that ends years ahead would tell in which year each
    // turns thirty, and so the year of birth.
    if (today < period.first || year_of(today) < year_of(period.last)) {
        return FieldError{"period",
                          "in_future",
                          "period must not begin after today, nor end after this year",
                          to_string(today)};
    }
    return std::nullopt;
}

std::optional<AsOf> parse_as_of(std::string_view text) {
    if (text.starts_with(kPublicering)) {
        return parse_publicering(text.substr(kPublicering.size()));
    }
    if (const auto period = parse_period(text)) {
        return period->last;
    }
    constexpr std::size_t kMonthSize = 7;
    constexpr std::size_t kDaySize = 10;
    if (text.size() == kMonthSize) {
        const std::string month(text);
        const auto period = parse_period(month + "/" + month);
        return period ? std::optional<AsOf>(period->last) : std::nullopt;
    }
    const auto day = text.size() == kDaySize ? parse_date(text) : std::nullopt;
    return day ? std::optional<AsOf>(*day) : std::nullopt;
}

std::string to_string(const AsOf& as_of) {
    if (const auto* day = std::get_if<Date>(&as_of)) {
        return to_string(*day);
    }
    return std::string(kPublicering) + std::to_string(std::get<PubliceringMoment>(as_of).nummer);
}

std::optional<FieldError> refuse_day(Date day, Instant now) {
    if (day == last_day_of_month(day) && end_of_swedish_day(day) < now) {
        return std::nullopt;
    }
    const std::string newest = to_string(newest_closed_day(now));
    return FieldError{"per",
                      "not_closed",
                      "per: figures are given as of the last day of a month that is over in Sweden "
                      "(" +
                          newest + " is the newest), or as of a publicering",
                      newest};
}

}  // namespace samspar::domain
