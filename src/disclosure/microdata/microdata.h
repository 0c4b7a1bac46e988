#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "disclosure/microdata/conditions.h"
#include "disclosure/microdata/guarantee.h"
#include "disclosure/microdata/profile.h"
#include "disclosure/model/policy.h"
#include "disclosure/release/audit_model.h"
#include "disclosure/release/ledger.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::disclosure {

// What an independent audit of a file together with everything published refuses, a line each;
// empty: it may be given away. The model names insiders: what they learn from the file that they
// did not from the tables is refused too.
using MicrodataAudit = std::function<std::vector<std::string>(const AuditModel&)>;
// Fills the bytes by chance; the order of the lines comes from it.
using Chance = std::function<void(std::span<std::uint8_t>)>;

struct MicrodataRequest {
    const domain::Snapshot& snapshot;  // as of the moment the tables of the period were made from
    const domain::Kodlistor& lists;
    domain::Period period = {};
    Policy policy = {};
    const Ledger& published;
    const std::vector<bool>& exported;  // by row of the snapshot: is in an earlier file
    MicrodataConditions conditions = {};
    std::span<const MicrodataProfile> profiles = microdata_profiles();
    MicrodataAudit audit = {};
    Chance chance;
    // Which profile is tried first (model/beginning.h). The same for the same period, ledger and
    // policy, whatever is registered.
    double coin = 0;
};

enum class MicrodataRefusal {
    kNotPublished,  // the tables of the period come first
    kNobodyLeft,    // nobody ended in the period who is not in an earlier file
    kNotSafe        // no profile fulfils the conditions
};

// How it went with one profile.
struct ProfileTrial {
    std::string profile;
    std::optional<MicrodataCondition> failed;  // empty for the one that was taken
    MicrodataDropped dropped;
    std::size_t left_out = 0;           // these and those in an earlier file
    std::vector<std::string> findings;  // of the audit, when that was what failed
};

// Anonymous single registreringar. No dates, no codes, no insatser, in random order.
struct MicrodataFile {
    domain::Period period;
    std::string profile;
    std::vector<MicrodataColumn> columns;
    std::vector<MicrodataLine> lines;
    MicrodataConditions conditions;
    MicrodataGuarantee guarantee;
};

struct MicrodataResult {
    std::optional<MicrodataRefusal> refusal;
    std::size_t exportable = 0;
    std::vector<ProfileTrial> trials;  // of all profiles in order, up to the one that was taken
    // The three are there when there is no refusal.
    std::optional<MicrodataFile> file;
    AuditModel audit_model;         // to be examined with the files of the releases, for ever
    std::vector<std::size_t> rows;  // of the snapshot that are in the file, ascending
};

// Makes the file of single registreringar of a period that may leave the förbund, with the first
// profile that fulfils every condition (schema/publication.md section 5). Pure but for
// `chance`. Throws what columns_of throws.
[[nodiscard]] MicrodataResult compute_microdata(const MicrodataRequest& request);

}  // namespace samspar::disclosure
