#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/release/release.h"
#include "export/release_files.h"
#include "store/store.h"

namespace samspar::publication {

enum class Refusal {
    kPeriodOpen,        // the period is not over: what happens in its rest could never be told
    kAlreadyPublished,  // the period, or one that overlaps it
    kPolicy,            // the stored policy breaks a rule of disclosure::check_policy
    kTooSmall,          // fewer persons than the threshold
    kContradiction,     // what was published before and what is registered now fit no population
    kNotSafe,           // no variant of the tables could be shown to be safe
    kNotProven,         // the audit could not decide, or it took more than ten minutes
    kOvertaken          // something else was published, or decided, in the meantime
};
// `period_open` and so on: the code for machines.
[[nodiscard]] std::string_view code_of(Refusal refusal);

struct Request {
    domain::Period period;
    std::string program;  // version
    disclosure::Progress progress = {};
};

// A release that is protected, audited and rendered, and not stored yet.
struct Prepared {
    std::optional<Refusal> refusal;  // then the rest but `as_of` means nothing
    std::string reason;              // for not_proven: what the audit said
    domain::Instant as_of;           // the registreringar as they stood then
    domain::Instant ready;
    int nummer = 0;              // 0 for a preview
    std::int64_t rattelser = 0;  // of all publiceringar, when it was made
    std::string program;
    disclosure::Policy policy;
    disclosure::ReleaseResult result;
    std::vector<exporting::ReleaseFile> files;
};

// Makes the next publicering from the store as it is now, in seconds, and holds no transaction
// meanwhile. Writes the audit row `publicering.begin` first. Pure but for that: the same store,
// moment and program give the same bytes.
[[nodiscard]] Prepared prepare(store::Store& store,
                               const store::Actor& actor,
                               const Request& request);

// As it would be, to look at: the number is 0, the page has none, the audit row is
// `publicering.preview`.
[[nodiscard]] Prepared preview(store::Store& store,
                               const store::Actor& actor,
                               const Request& request);

}  // namespace samspar::publication
