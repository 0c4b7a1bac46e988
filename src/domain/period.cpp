#include "domain/period.h"

#include <charconv>

namespace samspar::domain {
namespace {

constexpr int kMonths = 12;
constexpr int kMonthsOfTertial = 4;

struct Month {
    int year = 0;
    int month = 0;
};

std::optional<int> number(std::string_view digits, int low, int high) {
    int value = 0;
    const char* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, value);
    if (digits.empty() || digits[0] == '-' || result.ec != std::errc{} || result.ptr != end ||
        value < low || value > high) {
        return std::nullopt;
    }
    return value;
}

std::optional<int> parse_year(std::string_view text) {
    return text.size() == 4 ? number(text, 1900, 2199) : std::nullopt;
}

std::optional<Month> parse_month(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') {
        return std::nullopt;
    }
    const auto year = parse_year(text.substr(0, 4));
    const auto month = number(text.substr(5), 1, 12);
    if (!year || !month) {
        return std::nullopt;
    }
    return Month{*year, *month};
}

Date first_day(Month m) {
    return make_date(m.year, m.month, 1);
}

Date last_day(Month m) {
    const Month next = m.month == 12 ? Month{m.year + 1, 1} : Month{m.year, m.month + 1};
    return Date{first_day(next).days - 1};
}

Period months(Month from, Month to) {
    return {first_day(from), last_day(to)};
}

Month month_at(Date date) {
    return {year_of(date), month_of(date)};
}

std::string month_text(Date date) {
    return to_string(date).substr(0, 7);
}

}  // namespace

Period year_period(int year) {
    return months({year, 1}, {year, 12});
}

std::optional<Period> parse_period(std::string_view text) {
    if (const auto year = parse_year(text)) {
        return year_period(*year);
    }
    if (text.size() == 6 && (text[4] == 'T' || text[4] == 't')) {
        const auto year = parse_year(text.substr(0, 4));
        const auto tertial = number(text.substr(5), 1, 3);
        if (year && tertial) {
            return months({*year, *tertial * kMonthsOfTertial - kMonthsOfTertial + 1},
                          {*year, *tertial * kMonthsOfTertial});
        }
        return std::nullopt;
    }
    if (text.size() != 15 || text[7] != '/') {
        return std::nullopt;
    }
    const auto from = parse_month(text.substr(0, 7));
    const auto to = parse_month(text.substr(8));
    if (!from || !to || first_day(*to) < first_day(*from)) {
        return std::nullopt;
    }
    return months(*from, *to);
}

std::string to_string(Period period) {
    if (is_year(period)) {
        return to_string(period.first).substr(0, 4);
    }
    return month_text(period.first) + "/" + month_text(period.last);
}

Period period_before(Period period) {
    Month from = month_at(period.first);
    Month to = month_at(period.last);
    const int years = (months_of(period) + kMonths - 1) / kMonths;
    from.year -= years;
    to.year -= years;
    return months(from, to);
}

int months_of(Period period) {
    const Month from = month_at(period.first);
    const Month to = month_at(period.last);
    return (to.year - from.year) * kMonths + to.month - from.month + 1;
}

bool is_year(Period period) {
    return period == year_period(year_of(period.first));
}

bool is_tertial(Period period) {
    return months_of(period) == kMonthsOfTertial && month_of(period.first) % kMonthsOfTertial == 1;
}

}  // namespace samspar::domain
