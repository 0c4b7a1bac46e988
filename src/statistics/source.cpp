#include "statistics/source.h"

#include <algorithm>

namespace samspar::statistics {

std::uint16_t Source::period_place(domain::Period period) const {
    auto& axis = result->periods;
    const auto it = std::ranges::find(axis, period);
    const auto place = it - axis.begin();
    if (it == axis.end()) {
        axis.push_back(period);
    }
    return static_cast<std::uint16_t>(place);
}

std::uint16_t Source::insats_place(std::size_t place_in_snapshot) const {
    auto& axis = result->insatser;
    const domain::Insats& insats = snapshot->insatser[place_in_snapshot];
    const auto it = std::ranges::find(axis, insats.id, &InsatsLabel::id);
    const auto place = it - axis.begin();
    if (it == axis.end()) {
        axis.push_back({insats.id, insats.namn});
    }
    return static_cast<std::uint16_t>(place);
}

std::uint16_t Source::kon_place(std::string_view code) const {
    return rules->kon[lists->kon.number_of(code)];
}

}  // namespace samspar::statistics
