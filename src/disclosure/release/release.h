#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/model/policy.h"
#include "disclosure/protect/protection.h"
#include "disclosure/release/audit_model.h"
#include "disclosure/release/ledger.h"
#include "disclosure/release/published.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::disclosure {

// Cells that an independent audit of a finished release refuses; empty: it may be published.
using Audit = std::function<std::vector<CellName>(const AuditModel&)>;

struct ReleaseRequest {
    const domain::Snapshot& snapshot;  // rows that touch the period; others are passed over
    const domain::Kodlistor& lists;
    domain::Period period = {};
    int number = 1;  // of the publicering
    Policy policy = {};
    const Ledger& earlier;  // everything published before
    Progress progress = {};
    Audit audit = {};  // asked before a release is given back
    // Chance, 0 <= coin < 1 (release/ladder.h). The same for the same period, ledger and policy,
    // whatever is registered, so that nobody throws again by changing a registrering.
    double coin = 0;
    Defences defences = {};
};

enum class Refusal {
    kPolicy,            // check_policy(policy) says why
    kAlreadyPublished,  // the period, or one that overlaps it
    kTooSmall,          // fewer persons than the threshold
    kContradiction,     // the ledger and the snapshot fit no population
    kNotSafe            // no step of the ladder could be shown to be safe
};

// What was done, for the person who publishes and for the record.
struct ReleaseReport {
    std::size_t programs = 0;  // linear programs solved, in all attempts
    std::size_t attempts = 0;
    std::size_t step = 0;    // of the ladder, the one that was published
    std::size_t cells = 0;   // different counts in the tables
    std::size_t hidden = 0;  // of these
    std::size_t large = 0;   // different counts at or above the threshold
    std::size_t large_hidden = 0;
    std::size_t small = 0;    // hidden for their own sake
    std::size_t unasked = 0;  // hidden as parts of too little, whatever they are
    // Cells that somebody alone in her own cell can work out, because the two make up a total that
    // is shown. Accepted for kön, as the policy says.
    std::vector<CellName> insider_known;
    std::vector<std::string> left_out;  // ids of tables with nothing that could be shown
};

struct ReleaseResult {
    std::optional<Refusal> refusal;
    // The three are there when there is no refusal.
    std::optional<PublishedRelease> release;
    Ledger additions;  // append to the ledger in the same transaction
    AuditModel audit_model;
    // The same with the classes of hidden counts, which a reader is taken to know. Internal.
    AuditModel proof_model;
    ReleaseReport report;
};

// Makes the tables of a period that may leave the förbund (src/disclosure/README.md). Pure:
// the same snapshot, ledger, policy, coin and program give the same result.
//
// Throws std::length_error when the tables hang together in a way too large to prove, and what
// statistics::compute throws for code lists that lack codes.
[[nodiscard]] ReleaseResult compute_release(const ReleaseRequest& request);

}  // namespace samspar::disclosure
