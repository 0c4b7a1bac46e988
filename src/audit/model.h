#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "audit/joint_cubes.h"
#include "audit/publication.h"

namespace samspar::audit {

// lower <= sum of coefficient * unknown <= upper, in whole numbers. Rows that come from something
// published carry its name; the inner agreements of the cubes carry none.
struct Row {
    std::vector<std::pair<int, Count>> terms;  // ascending by unknown, no coefficient 0
    std::optional<Count> lower;
    std::optional<Count> upper;
    std::string label;
};

// What is published, as a system over whole numbers >= 0.
struct Model {
    int unknowns = 0;
    std::vector<Row> rows;
    // Row sets that hold for one scenario each, in the order of Publication::scenarios.
    std::vector<std::vector<Row>> scenarios;
    // Unknowns that no population can have anybody in, and those of them that are so by the
    // declared relations alone, whatever the tables say.
    std::vector<bool> zero;
    std::vector<bool> structural;
    // Places that say different things of the same persons.
    std::vector<std::string> conflicts;
};

[[nodiscard]] Model make_model(const Publication& publication, const JointCubes& cubes);

// `T1[A,K]`, with the file in front when there are several.
[[nodiscard]] std::string full_label(const Publication& publication, const Cell& cell);

// The rows that force sums of unknowns to 0 do so until nothing more follows.
void propagate_zeros(const std::vector<Row>& rows, std::vector<bool>& zero);

}  // namespace samspar::audit
