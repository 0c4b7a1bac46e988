#include "domain/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

#include "domain/text_fold.h"

namespace samspar::domain {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

year_month_day to_calendar(Date date) {
    return year_month_day{sys_days{std::chrono::days{date.days}}};
}

// Exactly `digits.size()` decimal digits, else empty.
std::optional<int> number(std::string_view digits) {
    int value = 0;
    const char* const end = digits.data() + digits.size();
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
    }
    if (std::from_chars(digits.data(), end, value).ptr != end) {
        return std::nullopt;
    }
    return value;
}

struct DateParts {
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<DateParts> parts_of(std::string_view text) {
    text = trim(text);
    std::array<char, 8> digits{};
    if (text.size() == 8) {
        text.copy(digits.data(), 8);
    } else if (text.size() == 10 && (text[4] == '-' || text[4] == '/') && text[4] == text[7]) {
        text.substr(0, 4).copy(digits.data(), 4);
        text.substr(5, 2).copy(digits.data() + 4, 2);
        text.substr(8, 2).copy(digits.data() + 6, 2);
    } else {
        return std::nullopt;
    }
    const std::string_view all{digits.data(), digits.size()};
    const auto y = number(all.substr(0, 4));
    const auto m = number(all.substr(4, 2));
    const auto d = number(all.substr(6, 2));
    return y && m && d ? std::optional(DateParts{*y, *m, *d}) : std::nullopt;
}

}  // namespace

std::optional<Date> checked_date(int y, int m, int d) {
    const year_month_day ymd{
        year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (y < 1 || y > 9999 || m < 1 || d < 1 || !ymd.ok()) {
        return std::nullopt;
    }
    return Date{static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count())};
}

Date make_date(int y, int m, int d) {
    return checked_date(y, m, d).value();
}

int year_of(Date date) {
    return static_cast<int>(to_calendar(date).year());
}

int month_of(Date date) {
    return static_cast<int>(static_cast<unsigned>(to_calendar(date).month()));
}

int day_of(Date date) {
    return static_cast<int>(static_cast<unsigned>(to_calendar(date).day()));
}

std::optional<Date> parse_date(std::string_view text) {
    const auto parts = parts_of(text);
    if (!parts || parts->year < 1900 || parts->year > 2199) {
        return std::nullopt;
    }
    return checked_date(parts->year, parts->month, parts->day);
}

bool is_missing_day(std::string_view text) {
    const auto parts = parts_of(text);
    return parts && !checked_date(parts->year, parts->month, parts->day);
}

std::string to_string(Date date) {
    const year_month_day ymd = to_calendar(date);
    std::array<char, 16> text{};
    const int length = std::snprintf(text.data(),
                                     text.size(),
                                     "%04d-%02u-%02u",
                                     static_cast<int>(ymd.year()),
                                     static_cast<unsigned>(ymd.month()),
                                     static_cast<unsigned>(ymd.day()));
    return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace samspar::domain
