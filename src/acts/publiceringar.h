#pragma once

#include <string>
#include <variant>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "publication/decide_policy.h"
#include "publication/difference.h"
#include "publication/page.h"
#include "publication/verify.h"
#include "store/publicering.h"

namespace samspar::acts {

// What is published, for whoever may look at it. `nummer` is that of a publicering.

// Newest first.
[[nodiscard]] Outcome<std::vector<store::Publicering>> list_publiceringar(
    const Environment& environment, const Doer& doer);

// Refuses with kNotFound.
[[nodiscard]] Outcome<publication::StoredPage> read_publicering(const Environment& environment,
                                                                const Doer& doer,
                                                                int nummer);

// One of its files, as it was frozen. Refuses with kNotFound, kNoSuchFormat.
[[nodiscard]] Outcome<store::PubliceringFile> export_publicering(const Environment& environment,
                                                                 const Doer& doer,
                                                                 int nummer,
                                                                 const std::string& format);

// What would be different now (publication/difference.h): as förbund and at the command line how
// many registreringar changed each table and the cells that many changed, to a handläggare those of
// her insatser. Refuses with
// kNotFound.
using SeenDifference = std::variant<publication::Difference, std::vector<publication::OwnChange>>;
[[nodiscard]] Outcome<SeenDifference> diff_publicering(const Environment& environment,
                                                       const Doer& doer,
                                                       int nummer);

// Checks everything ever published (publication/verify.h), in seconds. `nummer` is the one that was
// asked about, for the row in the log; 0 for all. Refuses with kNotFound, kPublicationRunning.
[[nodiscard]] Outcome<publication::Verification> verify_publiceringar(
    const Environment& environment, const Doer& doer, int nummer);

// The rules in force, and every decision of them.
[[nodiscard]] Outcome<publication::Policies> read_policies(const Environment& environment,
                                                           const Doer& doer);

}  // namespace samspar::acts
