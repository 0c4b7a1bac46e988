#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/model/space.h"
#include "domain/kodlista.h"

namespace samspar::disclosure {

// A line of a published table, or a column: some leaves of one dimension under one name.
struct Category {
    std::string code;
    std::string label;
    LeafSet leaves;
    bool merged = false;  // more than one code of the lists
};

// The fixed order in which the codes of a dimension are merged when they are too few: a tree of
// groups, from schema/publicering/grupper.csv. A published table shows a cut through it, so every
// grouping of one variable is made of the same parts.
class CodeTree {
public:
    // The tree for the leaves of a dimension that one universe has. `forsorjning_fore` reads the
    // lines of `forsorjning`. Labels come from the file, else from the code lists. A code that the
    // förbund has added has no line; it is put last in the group that its list says.
    // Throws std::runtime_error when a leaf has neither, or a parent does not exist.
    CodeTree(const Space& space,
             std::uint16_t universe,
             std::uint16_t dimension,
             const domain::Kodlistor& lists);

    using Cut = std::vector<std::size_t>;  // places of groups, every leaf under exactly one

    // Every leaf for itself.
    [[nodiscard]] Cut finest() const;
    // The groups that the file marks with that word (`grov`, `utfall`).
    [[nodiscard]] Cut level(std::string_view word) const;

    // Whether a group, by its code, is one of a cut or lies below one.
    [[nodiscard]] bool is_within(std::string_view code, const Cut& cut) const;

    // The cuts that come from this one by merging the members of one group, in the file's order.
    // Empty when only one more merge would leave nothing to tell apart.
    [[nodiscard]] std::vector<Cut> merges(const Cut& cut) const;

    // In the order of the file.
    [[nodiscard]] std::vector<Category> categories(const Cut& cut) const;

private:
    struct Group {
        std::string code;
        std::string parent_code;
        std::string level;
        std::string label;
        std::size_t parent = kNone;
        LeafSet leaves;
        std::size_t own_leaves = 0;
    };
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    void read_groups(std::string_view dimension);
    void add_leaves(const Space& space,
                    std::uint16_t dimension,
                    const LeafSet& leaves,
                    const domain::Kodlistor& lists);
    std::vector<Group>::iterator add_new_code(std::string_view dimension,
                                              const std::string& code,
                                              const domain::Kodlistor& lists);
    void connect(std::string_view dimension);
    [[nodiscard]] std::size_t find(std::string_view code) const;

    std::vector<Group> groups_;
};

// A group that takes new codes: its label is true whatever is in it, and it lies at or below
// every level, so that a table by insats has a place for them too.
struct PlaceForCodes {
    std::string code;
    std::string label;
};

// Where a new code of that list and group can be put. The groups that hold codes of the same group
// of the list, finest first; when none does, all. Empty for a list that needs no place: the reasons
// are published by group, the kommuner by themselves.
std::vector<PlaceForCodes> places_for_new_codes(const domain::Kodlista& list,
                                                std::string_view group);

// The label of the rest row of a dimension whose small rows are merged by size (insats, kommun).
[[nodiscard]] std::string rest_label(std::string_view dimension);

}  // namespace samspar::disclosure
