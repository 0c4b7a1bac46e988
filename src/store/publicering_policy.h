#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "store/store.h"

namespace samspar::store {

// A decision of the förbund on what may be published, as it is kept; src/disclosure/model/policy.h
// says what the members mean and what they may be.
struct PolicyRecord {
    int version = 0;
    domain::Date valid_from;
    std::string signed_by;  // name of the user, as it was then
    int threshold = 0;
    int width = 0;
    int group = 0;
    bool insider = true;
    int split_kon = 0;
    int split_one_way = 0;
    int split_two_way = 0;
    int percent_from = 0;
    int mean_from = 0;
};

// The version must be one above the newest.
void insert_policy(WriteScope& scope, const Actor& actor, const PolicyRecord& policy);

// The one in force; empty before the first decision.
[[nodiscard]] std::optional<PolicyRecord> newest_policy(Scope& scope);
[[nodiscard]] std::optional<PolicyRecord> find_policy(Scope& scope, int version);

// Every decision, newest first.
[[nodiscard]] std::vector<PolicyRecord> load_policies(Scope& scope);

}  // namespace samspar::store
