#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace samspar::domain {

// The age groups of every table (schema/domain.md section 3, aldersgrupp): each holds the ages up
// to `oldest` that no group before it holds, the last one all that are left.
struct AgeGroup {
    std::string_view code;
    int oldest;
};
inline constexpr std::array<AgeGroup, 7> kAgeGroups{{{"-19", 19},
                                                     {"20-24", 24},
                                                     {"25-29", 29},
                                                     {"30-39", 39},
                                                     {"40-49", 49},
                                                     {"50-59", 59},
                                                     {"60-", 999}}};

// The place of an age among them. Ages are year - year of birth.
constexpr std::size_t age_group(int age) {
    std::size_t place = 0;
    for (std::size_t i = 0; i + 1 < kAgeGroups.size(); ++i) {
        place += age > kAgeGroups[i].oldest ? 1U : 0U;
    }
    return place;
}

}  // namespace samspar::domain
