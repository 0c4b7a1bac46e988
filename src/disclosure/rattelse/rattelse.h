#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "disclosure/release/release.h"

namespace samspar::disclosure {

// A publicering is counted again, from what is registered now.
struct RattelseRequest {
    const domain::Snapshot& snapshot;  // rows that touch the period
    const domain::Kodlistor& lists;
    domain::Period period = {};
    int publicering = 1;  // the number of the one that is mended
    int rattelse = 1;     // its number within it
    Policy policy = {};   // the one in force
    const Ledger& earlier;
    Progress progress = {};
    Audit audit = {};  // asked before a rättelse is given back
};

enum class RattelseRefusal {
    kNothing,        // no printed count differs by the threshold or more
    kContradiction,  // the ledger and the snapshot fit no population
    kNotSafe         // the audit refuses it, also without numbers
};

// A printed count that was wrong by the threshold or more.
struct CorrectedCount {
    CellName name;                    // as the publicering has it
    std::int64_t before = 0;          // what was in force
    std::optional<std::int64_t> now;  // empty: withdrawn
    bool is_more = false;             // than before
};

struct RattelseResult {
    std::optional<RattelseRefusal> refusal;
    std::vector<CorrectedCount> corrected;  // in the order of the ledger
    Ledger additions;                       // append to the ledger in the same transaction
    AuditModel audit_model;                 // what it says beside all that was said before
    bool without_numbers = false;           // the audit refused it with numbers
};

// Counts everything that the publicering shows, as corrected so far, and says what differs by the
// threshold or more (src/disclosure/README.md, section 7). Nobody chooses what is corrected. Pure.
//
// Throws std::length_error when the tables hang together in a way too large to prove.
[[nodiscard]] RattelseResult compute_rattelse(const RattelseRequest& request);

}  // namespace samspar::disclosure
