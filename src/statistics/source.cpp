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

bool Source::is_listed(std::size_t scope, domain::Period span, bool taken_part) const {
    const domain::Insats& insats = snapshot->insatser[scopes->place[scope]];
    return taken_part || insats.id == only.value_or(domain::InsatsId{}) ||
           is_open_in(insats, span.first, span.last);
}

bool Source::has_outcome(domain::Period span,
                         const std::function<bool(std::size_t scope)>& taken_part) const {
    bool nobody_listed = true;
    for (std::size_t scope = 1; scope < scopes->size(); ++scope) {
        if (is_listed(scope, span, taken_part(scope))) {
            if (scopes->outcome[scope] != 0) {
                return true;
            }
            nobody_listed = false;
        }
    }
    return nobody_listed;
}

}  // namespace samspar::statistics
