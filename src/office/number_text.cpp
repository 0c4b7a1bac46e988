#include "office/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

#include "domain/date.h"

namespace samspar::office {
namespace {

constexpr double kMostExact = 1e15;  // a spreadsheet keeps fifteen digits
constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr double kLastDay = 2'958'466;  // 10000-01-01, after the last that a spreadsheet shows
constexpr double kFrom1900To1904 = 1462;
// 1900 has a 29th of February in spreadsheets, for the sake of an older one.
constexpr std::int64_t kFalseLeapDay = 60;

bool all_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<double> parse(std::string_view raw) {
    double value = 0;
    const auto result = std::from_chars(raw.data(), raw.data() + raw.size(), value);
    const bool whole = result.ec == std::errc{} && result.ptr == raw.data() + raw.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

// Fifteen digits, as a spreadsheet shows: 0.30000000000000004 is 0,3.
double as_shown(double value) {
    std::array<char, 32> text{};
    const int size = std::snprintf(text.data(), text.size(), "%.15g", value);
    return parse({text.data(), static_cast<std::size_t>(size)}).value_or(value);
}

std::string plain(double value) {
    std::array<char, 400> text{};  // the largest double has 309 digits before the point
    const auto result = std::to_chars(
        text.data(), text.data() + text.size(), value == 0 ? 0.0 : value, std::chars_format::fixed);
    std::string out(text.data(), result.ptr);
    if (const std::size_t point = out.find('.'); point != std::string::npos) {
        out[point] = ',';
    }
    return out;
}

std::string two(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string time_text(std::int64_t seconds) {
    constexpr std::int64_t kHour = 3600;
    constexpr std::int64_t kMinute = 60;
    return two(seconds / kHour) + ":" + two(seconds % kHour / kMinute) + ":" +
           two(seconds % kMinute);
}

std::string day_text(std::int64_t day, DaySystem system) {
    if (system == DaySystem::k1900 && day == kFalseLeapDay) {
        return "1900-02-29";
    }
    const domain::Date first = system == DaySystem::k1904 ? domain::make_date(1904, 1, 1)
                               : day < kFalseLeapDay      ? domain::make_date(1899, 12, 31)
                                                          : domain::make_date(1899, 12, 30);
    return to_string(domain::Date{first.days + static_cast<std::int32_t>(day)});
}

std::optional<std::string> moment_text(double value, NumberFormat::Kind kind, DaySystem system) {
    using Kind = NumberFormat::Kind;
    const bool is_1904 = system == DaySystem::k1904;
    const double first = kind == Kind::kTime || is_1904 ? 0 : 1;
    if (value < first || value >= kLastDay - (is_1904 ? kFrom1900To1904 : 0)) {
        return std::nullopt;  // a spreadsheet shows ##### for it
    }
    if (kind == Kind::kDay) {
        return day_text(static_cast<std::int64_t>(value), system);
    }
    const auto all = static_cast<std::int64_t>(std::llround(value * kSecondsOfDay));
    const std::int64_t seconds = all % kSecondsOfDay;
    if (kind == Kind::kTime && all < kSecondsOfDay) {
        return time_text(seconds);
    }
    const std::string day = day_text(all / kSecondsOfDay, system);
    return seconds == 0 ? day : day + " " + time_text(seconds);
}

NumberText whole_number(std::string_view digits, std::string_view sign, std::size_t width) {
    const std::size_t from = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    digits.remove_prefix(from);
    constexpr std::size_t kMostDigits = 15;
    std::string text(sign);
    text.append(digits.size() < width ? width - digits.size() : 0, '0').append(digits);
    return {text, digits.size() > kMostDigits};
}

}  // namespace

NumberText number_text(std::string_view raw, NumberFormat format, DaySystem days) {
    using Kind = NumberFormat::Kind;
    const std::string_view sign = raw.substr(0, raw.starts_with('-') ? 1 : 0);
    const std::string_view digits = raw.substr(sign.size());
    if (format.kind == Kind::kNumber && all_digits(digits)) {
        return whole_number(digits, digits == "0" ? "" : sign, format.digits);
    }
    const auto value = parse(raw.starts_with('+') ? raw.substr(1) : raw);
    if (!value) {
        return {std::string(raw)};
    }
    if (format.kind == Kind::kPercent) {
        return {plain(as_shown(*value * 100)) + "%"};
    }
    if (format.kind != Kind::kNumber) {
        if (const auto text = moment_text(*value, format.kind, days)) {
            return {*text};
        }
    }
    const std::string text = plain(as_shown(*value));
    if (std::abs(*value) >= kMostExact) {
        return {text, true};
    }
    const std::string_view shown_sign = std::string_view(text).substr(0, text[0] == '-' ? 1 : 0);
    const std::string_view shown = std::string_view(text).substr(shown_sign.size());
    return all_digits(shown) ? whole_number(shown, shown_sign, format.digits) : NumberText{text};
}

std::string iso_text(std::string_view raw) {
    constexpr std::size_t kDay = 10;   // 2021-03-15
    constexpr std::size_t kTime = 19;  // and T12:30:00
    const std::string_view day = raw.substr(0, kDay);
    const bool has_time = raw.size() >= kTime && (raw[kDay] == 'T' || raw[kDay] == ' ');
    if (!domain::parse_date(day) || (!has_time && raw.size() != kDay)) {
        return std::string(raw);
    }
    const std::string_view time = raw.size() == kDay ? "" : raw.substr(kDay + 1, 8);
    return std::string(day)
        .append(time.empty() || time == "00:00:00" ? "" : " ")
        .append(time == "00:00:00" ? "" : time);
}

}  // namespace samspar::office
