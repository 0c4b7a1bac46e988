#pragma once

#include <map>
#include <string>

#include "audit/json_fields.h"
#include "audit/names.h"
#include "audit/publication.h"

namespace samspar::audit {

// The parts of a file, each read by its own .cpp. `source` is the file's position.
struct PartReader {
    const Names& names;
    Publication& publication;
    int source = 0;
};

Policy read_policy(Fields& root, std::vector<std::string>& unread);
void read_tables(const PartReader& reader, Fields& root);
void read_relations(const PartReader& reader, Fields& root);
void read_ratios(const PartReader& reader, Fields& root);
void read_means(const PartReader& reader, Fields& root);
void read_scenarios(const PartReader& reader, Fields& root);

// {u: universe, dim: code ..}. Members that are neither `u`, in `besides`, nor a dimension of the
// universe are refused.
Region read_region(const PartReader& reader,
                   Fields& cell,
                   std::initializer_list<std::string_view> besides = {});

// One relation, once for each combination of its `for`.
std::vector<Fact> read_relation(const PartReader& reader,
                                const Value& relation,
                                const std::string& name);

}  // namespace samspar::audit
