#include "disclosure/microdata/profile.h"

#include <algorithm>
#include <stdexcept>

#include "disclosure/plan/catalogue.h"
#include "disclosure/plan/data_lines.h"

namespace samspar::disclosure {
namespace {

std::vector<MicrodataProfile> load() {
    std::vector<MicrodataProfile> profiles;
    for (const auto& cells : data_lines("mikrodata.csv", "profil;kolumn;niva")) {
        if (profiles.empty() || profiles.back().name != cells[0]) {
            profiles.push_back({std::string(cells[0]), {}});
        }
        profiles.back().columns.push_back({std::string(cells[1]), std::string(cells[2])});
    }
    return profiles;
}

std::uint16_t number_of(const Space& space, std::string_view name) {
    const std::uint16_t number = space.find_dimension(name);
    if (number == space.dimensions().size()) {
        throw std::runtime_error("schema/publicering/mikrodata.csv: nobody is asked about " +
                                 std::string(name));
    }
    return number;
}

MicrodataColumn column_of(const MicrodataProfile::Column& wanted,
                          const Space& space,
                          std::uint16_t universe,
                          const domain::Kodlistor& lists) {
    MicrodataColumn column;
    column.dimension = wanted.dimension;
    column.number = number_of(space, wanted.dimension);
    column.sensitive = is_sensitive(wanted.dimension);
    const CodeTree tree(space, universe, column.number, lists);
    column.categories =
        tree.categories(wanted.level == "fin" ? tree.finest() : tree.level(wanted.level));
    const std::size_t nowhere = column.categories.size();
    column.category_of.assign(space.dimensions()[column.number].leaves.size(), nowhere);
    for (std::size_t i = 0; i < column.categories.size(); ++i) {
        for (const Leaf leaf : column.categories[i].leaves) {
            column.category_of[leaf] = i;
        }
    }
    for (const Leaf leaf : *space.universes()[universe].leaves_of(column.number)) {
        if (column.category_of[leaf] == nowhere) {
            throw std::runtime_error("schema/publicering/grupper.csv: level " + wanted.level +
                                     " has no group for " + wanted.dimension + " " +
                                     space.dimensions()[column.number].leaves[leaf]);
        }
    }
    return column;
}

}  // namespace

std::span<const MicrodataProfile> microdata_profiles() {
    static const std::vector<MicrodataProfile> all = load();
    return all;
}

std::vector<MicrodataColumn> columns_of(const MicrodataProfile& profile,
                                        const Space& space,
                                        std::uint16_t universe,
                                        const domain::Kodlistor& lists) {
    std::vector<MicrodataColumn> columns;
    for (const MicrodataProfile::Column& wanted : profile.columns) {
        columns.push_back(column_of(wanted, space, universe, lists));
    }
    return columns;
}

}  // namespace samspar::disclosure
