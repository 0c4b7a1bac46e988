#include "domain/instant.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace samspar::domain {
namespace {

constexpr std::int64_t kMsPerSecond = 1000;
constexpr std::int64_t kMsPerHour = 3600 * kMsPerSecond;
constexpr std::int64_t kMsPerDay = 24 * kMsPerHour;

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - ((a % b != 0 && a < 0) ? 1 : 0);
}

Instant start_of_day(Date date) {
    return {date.days * kMsPerDay};
}

// 01:00 UTC on the last Sunday of the month, which has 31 days.
Instant switch_over(int year, int month) {
    Date day = make_date(year, month, 31);
    // 1970-01-01 was a Thursday, so day number 3 was a Sunday.
    day.days -= static_cast<std::int32_t>(((day.days - 3) % 7 + 7) % 7);
    return {start_of_day(day).ms + kMsPerHour};
}

// How far ahead of UTC the clocks of Sweden are.
int hours_before_utc(Instant instant) {
    const int year = year_of(Date{static_cast<std::int32_t>(floor_div(instant.ms, kMsPerDay))});
    return switch_over(year, 3) <= instant && instant < switch_over(year, 10) ? 2 : 1;
}

std::optional<int> two_digits(std::string_view text, int limit) {
    if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') {
        return std::nullopt;
    }
    const int value = (text[0] - '0') * 10 + (text[1] - '0');
    return value < limit ? std::optional<int>{value} : std::nullopt;
}

}  // namespace

Instant system_now() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

std::string to_string(Instant instant) {
    const Date date{static_cast<std::int32_t>(floor_div(instant.ms, kMsPerDay))};
    const std::int64_t seconds = (instant.ms - start_of_day(date).ms) / kMsPerSecond;
    std::array<char, 16> time{};
    const int length = std::snprintf(time.data(),
                                     time.size(),
                                     "T%02d:%02d:%02dZ",
                                     static_cast<int>(seconds / 3600),
                                     static_cast<int>(seconds / 60 % 60),
                                     static_cast<int>(seconds % 60));
    return to_string(date) + std::string(time.data(), static_cast<std::size_t>(length));
}

std::optional<Instant> parse_instant(std::string_view text) {
    const auto date = parse_date(text.substr(0, 10));
    if (!date) {
        return std::nullopt;
    }
    // THH:MMZ or THH:MM:SSZ
    if ((text.size() != 17 && text.size() != 20) || text[10] != 'T' || text[13] != ':' ||
        text.back() != 'Z' || (text.size() == 20 && text[16] != ':')) {
        return std::nullopt;
    }
    const auto hours = two_digits(text.substr(11, 2), 24);
    const auto minutes = two_digits(text.substr(14, 2), 60);
    const auto seconds = text.size() == 20 ? two_digits(text.substr(17, 2), 60) : 0;
    if (!hours || !minutes || !seconds) {
        return std::nullopt;
    }
    // A second is shown without its milliseconds, so as of that second means all of it.
    const std::int64_t rest = text.size() == 20 ? kMsPerSecond - 1 : 60 * kMsPerSecond - 1;
    return Instant{start_of_day(*date).ms +
                   ((*hours * 60 + *minutes) * 60 + *seconds) * kMsPerSecond + rest};
}

Date swedish_date(Instant instant) {
    return {static_cast<std::int32_t>(
        floor_div(instant.ms + hours_before_utc(instant) * kMsPerHour, kMsPerDay))};
}

Instant end_of_swedish_day(Date day) {
    // The clocks are never changed within two hours of midnight.
    const Instant midnight_utc = start_of_day({day.days + 1});
    return {midnight_utc.ms - hours_before_utc(midnight_utc) * kMsPerHour - 1};
}

}  // namespace samspar::domain
