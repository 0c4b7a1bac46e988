#include "statistics/median.h"

#include <algorithm>

namespace samspar::statistics {
namespace {

// Lengths sorted into slots that lie one after another; slot s begins at begin[s].
struct Slots {
    std::vector<std::int32_t> days;
    std::vector<std::size_t> begin;

    std::span<std::int32_t> range(std::size_t from, std::size_t to) {
        return std::span(days).subspan(begin[from], begin[to] - begin[from]);
    }
};

template <typename SlotOf>
Slots sort_into(std::span<const Ended> ended, std::size_t slots, SlotOf slot_of) {
    Slots result;
    result.begin.assign(slots + 1, 0);
    for (const Ended& e : ended) {
        ++result.begin[slot_of(e) + 1];
    }
    for (std::size_t s = 0; s < slots; ++s) {
        result.begin[s + 1] += result.begin[s];
    }
    result.days.resize(ended.size());
    std::vector<std::size_t> next = result.begin;
    for (const Ended& e : ended) {
        result.days[next[slot_of(e)]++] = e.days;
    }
    return result;
}

}  // namespace

std::int64_t twice_median(std::span<std::int32_t> values) {
    if (values.empty()) {
        return -1;
    }
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    const std::int64_t upper = *middle;
    if (values.size() % 2 == 1) {
        return 2 * upper;
    }
    return upper + *std::max_element(values.begin(), middle);
}

// The slots of an insats lie together, so they are first looked at one by one and then as one;
// reordering within a slot already read does no harm.
Medians::Medians(std::span<const Ended> ended, std::size_t scopes, std::size_t width)
    : width_(width), twice_days_(scopes * width, -1) {
    Slots by_scope = sort_into(
        ended, scopes * width, [width](const Ended& e) { return e.scope * width + e.kon; });
    for (std::size_t slot = 0; slot < scopes * width; ++slot) {
        twice_days_[slot] = twice_median(by_scope.range(slot, slot + 1));
    }
    for (std::size_t scope = 1; scope < scopes; ++scope) {
        twice_days_[scope * width] =
            twice_median(by_scope.range(scope * width, (scope + 1) * width));
    }
    Slots by_kon = sort_into(ended, width, [](const Ended& e) { return std::size_t{e.kon}; });
    for (std::size_t kon = 1; kon < width; ++kon) {
        twice_days_[kon] = twice_median(by_kon.range(kon, kon + 1));
    }
    twice_days_[0] = twice_median(by_kon.days);
}

std::optional<Decimal> Medians::months(std::size_t scope, std::size_t kon) const {
    const std::int64_t twice = twice_days_[scope * width_ + kon];
    if (twice < 0) {
        return std::nullopt;
    }
    return mean_months(twice, 2);
}

}  // namespace samspar::statistics
