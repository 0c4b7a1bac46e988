#pragma once

#include <set>
#include <string>
#include <vector>

#include "audit/json_fields.h"
#include "audit/names.h"
#include "audit/publication.h"

namespace samspar::audit {

// The parts of a file, each read by its own .cpp. `source` is the file's position, `loops` the
// dimensions that a relation is being repeated over.
struct PartReader {
    const Names& names;
    Publication& publication;
    int source = 0;
    std::set<int> loops;
};

void read_policy(const PartReader& reader, Fields& root, Source& source);
void read_tables(const PartReader& reader, Fields& root);
void read_relations(const PartReader& reader, Fields& root);
void read_ratios(const PartReader& reader, Fields& root);
void read_means(const PartReader& reader, Fields& root);
void read_scenarios(const PartReader& reader, Fields& root);

// A cell as relations, ratios, means and scenarios name it, and the dimensions they name.
struct Reference {
    Region region;
    std::set<int> named;
};

// {u: universe, dim: code ..}, or a printed cell of the same file: "T1[A,K]", {table: "T1", c:
// [..]} or {cell: one of these}. REQUIRES: the file's tables are read. In the first form members
// that are neither in `besides` nor a dimension of the universe are refused.
[[nodiscard]] Reference read_cell_reference(const PartReader& reader,
                                            const Value& value,
                                            std::initializer_list<std::string_view> besides = {});

// One such cell, or a list of them: their sum is meant.
[[nodiscard]] std::vector<Region> read_cells(const PartReader& reader, const Value& value);

// What messages and reports call a printed cell: "T1[A,K]".
[[nodiscard]] std::string label_of(const std::string& table, const std::vector<Value>& codes);

// One relation, once for each combination of its `for`.
[[nodiscard]] std::vector<Fact> read_relation(const PartReader& reader,
                                              const Value& relation,
                                              const std::string& name);

}  // namespace samspar::audit
