#include "disclosure/plan/row_units.h"

#include <algorithm>

namespace samspar::disclosure {

std::vector<RowUnit> row_units(const std::vector<KnownInsats>& insatser) {
    RowUnit rest{{}, 0, {}, true, insatser.size()};
    std::vector<RowUnit> units;
    for (std::size_t i = 0; i < insatser.size(); ++i) {
        const KnownInsats& insats = insatser[i];
        if (insats.persons) {
            units.push_back(
                {{insats.leaf}, static_cast<double>(*insats.persons), {insats.namn}, false, i});
        } else {
            rest.leaves = union_of(rest.leaves, {insats.leaf});
            rest.members.push_back(insats.namn);
        }
    }
    std::ranges::stable_sort(units, {}, &RowUnit::persons);
    if (!rest.leaves.empty()) {
        units.insert(units.begin(), std::move(rest));
    }
    return units;
}

}  // namespace samspar::disclosure
