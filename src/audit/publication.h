#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace samspar::audit {

using Count = std::int64_t;

// Which leaves of a dimension are meant, by their order.
using LeafSet = std::vector<bool>;

// A variable persons are counted by. Its leaves split everybody; codes are the leaves and the
// groups of them that tables use.
struct Dimension {
    std::string name;
    std::vector<std::string> leaves;
    std::map<std::string, LeafSet> codes;
};

// A set of counted persons ("participants of 2021") and the dimensions each of them has a leaf of.
struct Universe {
    std::string name;
    std::vector<int> dims;
};

// The persons of a universe whose leaves lie in the given sets. A dimension that is not named, or
// would be named with all its leaves, does not restrict: equal regions are equal values.
struct Region {
    int universe = 0;
    std::map<int, LeafSet> parts;
    auto operator<=>(const Region&) const = default;
};

struct Policy {
    Count threshold = 5;
    Count min_width = 4;
    Count coalition = 1;
    // Whether a hidden cell that must be 0 is a disclosure like any other small number.
    bool zero_exact = true;
    // Attack every unpublished cell of the joint cubes, not only the marked ones.
    bool attack_cube = false;
};

// One published file: its name for messages, its rules, its sensitive dimensions, the universes it
// names.
struct Source {
    std::string name;
    Policy policy;
    std::vector<int> sensitive;
    std::set<int> universes;
};

struct Table {
    int source = 0;
    std::string id;
    int universe = 0;
    // Dimensions that are known to have been crossed: its own, those of `where` and `margin_of`.
    std::vector<int> crossed;
    // False for counts that stand nowhere but must be uncertain like printed ones: differences of
    // two tables. Of a large one nothing is hidden by a mark in vain.
    bool printed = true;
    // Whether it may not be known of a group that next to all of it are in a cell of the table.
    bool groups = true;
};

// A place in a published table: a number, or a mark and what the mark says about the number.
struct Cell {
    int table = 0;
    std::string label;
    Region region;
    std::optional<Count> value;
    Count least = 0;
    std::optional<Count> most;
};

// lower <= sum of coefficient * count (+ sum of coefficient * extra unknown) <= upper. Relations
// are such facts, and so are rounded ratios and means; an extra unknown is the sum behind a mean.
struct Fact {
    struct Part {
        Count coefficient = 0;
        Region region;
    };
    struct ExtraPart {
        Count coefficient = 0;
        int extra = 0;
    };
    std::string label;
    std::vector<Part> parts;
    std::vector<ExtraPart> extras;
    std::optional<Count> lower;
    std::optional<Count> upper;
    // Facts written as one (a relation's loop, the two sides of a rounding) are of one family.
    int family = 0;
};

// What one reader knows besides: the facts hold for her only.
struct Scenario {
    int source = 0;
    std::string label;
    std::vector<Fact> facts;
};

// Everything published, by all the files, with names resolved to positions.
struct Publication {
    std::vector<Source> sources;
    std::vector<Dimension> dimensions;
    std::vector<Universe> universes;
    std::vector<Table> tables;
    std::vector<Cell> cells;
    std::vector<Fact> facts;
    std::vector<Scenario> scenarios;
    int extras = 0;
    int families = 0;
    // Members of the files that this program does not know and did not use.
    std::vector<std::string> unread;
    // Those of them that are no text: they may be facts a reader knows and this program does not.
    std::vector<std::string> not_understood;
};

}  // namespace samspar::audit
