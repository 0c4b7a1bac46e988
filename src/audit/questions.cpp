#include "audit/questions.h"

#include <algorithm>
#include <set>

namespace samspar::audit {
namespace {

class Asking {
public:
    Asking(const Publication& publication, const JointCubes& cubes, const Model& model)
        : publication_(publication), cubes_(cubes), model_(model) {}

    Questions all() && {
        for (std::size_t i = 0; i < publication_.cells.size(); ++i) {
            const Cell& cell = publication_.cells[i];
            if (!cell.value) {
                questions_.hidden.push_back({full_label(publication_, cell),
                                             cell.region,
                                             target(cubes_.unknowns(cell.region)),
                                             source_of(cell).policy,
                                             static_cast<int>(i),
                                             table_of(cell).printed});
            }
            if (table_of(cell).groups) {
                ask_groups(cell);
            }
        }
        for (const Cube& cube : cubes_.cubes) {
            ask_cube(cube);
        }
        return std::move(questions_);
    }

private:
    [[nodiscard]] const Source& source_of(const Cell& cell) const {
        return publication_.sources[static_cast<std::size_t>(table_of(cell).source)];
    }

    [[nodiscard]] const Table& table_of(const Cell& cell) const {
        return publication_.tables[static_cast<std::size_t>(cell.table)];
    }

    int target(const std::vector<int>& unknowns) {
        const auto [known, added] =
            numbers_.emplace(unknowns, static_cast<int>(questions_.targets.size()));
        if (added) {
            questions_.targets.push_back(unknowns);
        }
        return known->second;
    }

    void ask_groups(const Cell& cell) {
        const Source& source = source_of(cell);
        for (const int dim : source.sensitive) {
            const auto part = cell.region.parts.find(dim);
            if (part == cell.region.parts.end()) {
                continue;
            }
            Region group = cell.region;
            group.parts.erase(dim);
            Region others = cell.region;
            others.parts[dim].flip();
            const std::vector<int> unknowns = cubes_.unknowns(others);
            // What the rules alone exclude is no news about anybody.
            const bool excluded = std::all_of(unknowns.begin(), unknowns.end(), [&](int unknown) {
                return model_.structural[static_cast<std::size_t>(unknown)];
            });
            if (!excluded) {
                questions_.groups.push_back({full_label(publication_, cell),
                                             target(unknowns),
                                             target(cubes_.unknowns(group)),
                                             source.policy.coalition});
            }
        }
    }

    // The strictest policy among the files that name this universe and want its cubes attacked.
    [[nodiscard]] bool cube_policy(int universe, Policy& strictest) const {
        bool any = false;
        for (const Source& source : publication_.sources) {
            const Policy& policy = source.policy;
            if (source.universes.contains(universe) && policy.attack_cube) {
                strictest.threshold =
                    any ? std::max(strictest.threshold, policy.threshold) : policy.threshold;
                strictest.min_width =
                    any ? std::max(strictest.min_width, policy.min_width) : policy.min_width;
                strictest.zero_exact =
                    any ? strictest.zero_exact || policy.zero_exact : policy.zero_exact;
                any = true;
            }
        }
        return any;
    }

    void ask_cube(const Cube& cube) {
        Policy policy;
        if (!cube_policy(cube.universe, policy)) {
            return;
        }
        std::set<Region> printed;
        for (const Cell& cell : publication_.cells) {
            printed.insert(cell.region);
        }
        for (int unknown = cube.first; unknown < cube.first + cube.size(); ++unknown) {
            const Region region = region_of(cube, unknown);
            const bool structural = model_.structural[static_cast<std::size_t>(unknown)];
            if (!structural && printed.insert(region).second) {
                questions_.hidden.push_back(
                    {label_of(region), region, target(cubes_.unknowns(region)), policy, -1});
            }
        }
    }

    // `delt2024[insats=A,kon=K]`
    [[nodiscard]] std::string label_of(const Region& region) const {
        std::string label = publication_.universes[static_cast<std::size_t>(region.universe)].name;
        const char* before = "[";
        for (const auto& [dim, leaves] : region.parts) {
            const Dimension& dimension = publication_.dimensions[static_cast<std::size_t>(dim)];
            const auto leaf = std::find(leaves.begin(), leaves.end(), true) - leaves.begin();
            label +=
                before + dimension.name + "=" + dimension.leaves[static_cast<std::size_t>(leaf)];
            before = ",";
        }
        return label + "]";
    }

    const Publication& publication_;
    const JointCubes& cubes_;
    const Model& model_;
    Questions questions_;
    std::map<std::vector<int>, int> numbers_;
};

}  // namespace

Questions questions_about(const Publication& publication,
                          const JointCubes& cubes,
                          const Model& model) {
    return Asking(publication, cubes, model).all();
}

}  // namespace samspar::audit
