#include "store/backup_retention.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <numeric>
#include <set>

#include "domain/date.h"

namespace samspar::store {
namespace {

using Bucket = std::function<int(domain::Date)>;

int day(domain::Date date) {
    return date.days;
}

int week(domain::Date date) {
    constexpr int kDaysInWeek = 7;
    constexpr int kThursday = 3;  // 1970-01-01, counted from Monday
    return (date.days + kThursday) / kDaysInWeek;
}

int month(domain::Date date) {
    constexpr int kMonthsInYear = 12;
    return domain::year_of(date) * kMonthsInYear + domain::month_of(date);
}

// The newest of each of the last `most` buckets that have any.
void keep(const std::vector<domain::Instant>& made,
          const std::vector<std::size_t>& newest_first,
          std::size_t most,
          const Bucket& bucket_of,
          std::vector<bool>& stays) {
    std::set<int> seen;
    for (const std::size_t at : newest_first) {
        const int bucket = bucket_of(domain::swedish_date(made[at]));
        if (seen.size() < most && seen.insert(bucket).second) {
            stays[at] = true;
        }
    }
}

bool read_part(std::string_view part, Retention& retention) {
    constexpr std::size_t kMost = 10'000;
    if (part.empty()) {
        return false;
    }
    std::size_t number = 0;
    const char* const end = part.data() + part.size() - 1;
    const auto result = std::from_chars(part.data(), end, number);
    std::size_t* const of = part.back() == 'd'   ? &retention.days
                            : part.back() == 'w' ? &retention.weeks
                            : part.back() == 'm' ? &retention.months
                                                 : nullptr;
    if (result.ec != std::errc{} || result.ptr != end || of == nullptr || *of != 0 || number == 0 ||
        number > kMost) {
        return false;
    }
    *of = number;
    return true;
}

}  // namespace

std::optional<Retention> parse_retention(std::string_view text) {
    Retention retention;
    for (;;) {
        const std::size_t comma = text.find(',');
        if (!read_part(text.substr(0, comma), retention)) {
            return std::nullopt;
        }
        if (comma == std::string_view::npos) {
            return retention;
        }
        text.remove_prefix(comma + 1);
    }
}

std::vector<bool> which_stay(const std::vector<domain::Instant>& made, const Retention& retention) {
    std::vector<std::size_t> newest_first(made.size());
    std::iota(newest_first.begin(), newest_first.end(), std::size_t{0});
    std::ranges::sort(newest_first,
                      [&](std::size_t a, std::size_t b) { return made[a] > made[b]; });
    std::vector<bool> stays(made.size());
    if (!newest_first.empty()) {
        stays[newest_first.front()] = true;
    }
    keep(made, newest_first, retention.days, day, stays);
    keep(made, newest_first, retention.weeks, week, stays);
    keep(made, newest_first, retention.months, month, stays);
    return stays;
}

}  // namespace samspar::store
