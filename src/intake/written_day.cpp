#include "intake/written_day.h"

#include <algorithm>
#include <vector>

#include "domain/text_fold.h"
#include "intake/digits.h"

namespace samspar::intake {
namespace {

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
    }
    return value;
}

bool is_year(std::string_view digits) {
    return digits.size() == 4 && number(digits) >= 1900 && number(digits) < 2200;
}

// A day or a month, or a year of two digits.
bool is_short(std::string_view digits) {
    return !digits.empty() && digits.size() <= 2;
}

// The groups of digits of a text that is nothing else, parted by one or two of - . / and space.
std::vector<std::string_view> groups_of(std::string_view text) {
    std::vector<std::string_view> groups;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("-./ "), text.size());
        if (!all_digits(text.substr(0, end))) {
            return {};
        }
        groups.push_back(text.substr(0, end));
        text.remove_prefix(end);
        const std::size_t next = std::min(text.find_first_not_of("-./ "), text.size());
        if (next > 2) {
            return {};
        }
        text.remove_prefix(next);
    }
    return groups;
}

// `00:00`, `8:30:00.000`, `00:00:00Z`, `12:00:00 AM`.
bool is_time(std::string_view text) {
    constexpr std::size_t kLongest = 32;
    return text.size() <= kLongest && !text.empty() && is_digit(text[0]) &&
           text.find(':') != std::string_view::npos &&
           text.find_first_not_of("0123456789:.,+- ZTzAPMapm") == std::string_view::npos;
}

// Without a zone, in which it may be another day here.
bool is_midnight(std::string_view time) {
    return time.find_first_not_of("0:.,") == std::string_view::npos;
}

bool is_serial(std::string_view text) {
    constexpr int kFirst = 20'000;  // 1954
    constexpr int kLast = 90'000;   // 2146
    const std::string_view whole = text.substr(0, text.find_first_of(".,"));
    const std::string_view rest = text.substr(std::min(whole.size() + 1, text.size()));
    return whole.size() == 5 && all_digits(whole) && (rest.empty() || all_digits(rest)) &&
           number(whole) >= kFirst && number(whole) <= kLast;
}

// `20260302` and `02032026`. REQUIRES: eight digits.
DayForm form_of_digits(std::string_view day) {
    const bool day_first = number(day.substr(0, 2)) <= 31 && number(day.substr(2, 2)) <= 31;
    return is_year(day.substr(0, 4))                ? DayForm::kRead
           : day_first && is_year(day.substr(4, 4)) ? DayForm::kOther
                                                    : DayForm::kNone;
}

// REQUIRES: three groups of digits.
DayForm form_of_groups(std::string_view day, const std::vector<std::string_view>& groups) {
    const bool has_days = is_short(groups[1]);
    const bool year_first = is_year(groups[0]) && has_days && is_short(groups[2]);
    const bool year_last = is_short(groups[0]) && has_days && is_year(groups[2]);
    const bool short_year = is_short(groups[0]) && has_days && is_short(groups[2]);
    if (!year_first && !year_last && !short_year) {
        return DayForm::kNone;
    }
    const bool is_read =
        year_first && day.size() == 10 && day[4] == day[7] && (day[4] == '-' || day[4] == '/');
    return is_read ? DayForm::kRead : DayForm::kOther;
}

DayForm form_of(std::string_view day) {
    constexpr std::size_t kWhole = 8;
    const std::vector<std::string_view> groups = groups_of(day);
    if (groups.size() == 1 && groups[0].size() == kWhole) {
        return form_of_digits(day);
    }
    return groups.size() == 3 ? form_of_groups(day, groups) : DayForm::kNone;
}

}  // namespace

WrittenDay written_day(std::string_view cell) {
    if (is_serial(cell)) {
        return {DayForm::kSerial, cell};
    }
    // The first sign behind which nothing but a time stands.
    for (std::size_t at = cell.find_first_of(" T"); at != std::string_view::npos;
         at = cell.find_first_of(" T", at + 1)) {
        const std::string_view time = domain::trim(cell.substr(at + 1));
        if (!is_time(time)) {
            continue;
        }
        const std::string_view day = domain::trim(cell.substr(0, at));
        const DayForm form = form_of(day);
        return form == DayForm::kRead && is_midnight(time) ? WrittenDay{form, day}
               : form == DayForm::kRead                    ? WrittenDay{DayForm::kAtTime, cell}
                                                           : WrittenDay{form, cell};
    }
    return {form_of(cell), cell};
}

}  // namespace samspar::intake
