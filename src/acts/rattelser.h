#pragma once

#include <string>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "publication/press.h"
#include "publication/rattelse.h"

namespace samspar::acts {

struct MendOrder {
    int publicering = 0;                   // its number
    std::string skal = {};                 // none for a preview
    std::vector<std::string> tables = {};  // ids of those that are withdrawn whole
    disclosure::Progress progress = {};    // told beside the press
};

// Both take seconds, during which nothing is held. They refuse with kNotFound (no such
// publicering), kInvalid (`skal`, `tabeller`), kPublicationRunning, kNothingToMend, kContradiction,
// kNotSafe, kNotProven.

// The rättelse as it would be; nothing is stored.
[[nodiscard]] Outcome<publication::PreparedRattelse> preview_rattelse(
    const Environment& environment, const Doer& doer, const MendOrder& order);

// Makes the next rättelse of a publicering, for ever. Who does it is looked at again when it is
// stored. Refuses with kOvertaken too.
[[nodiscard]] Outcome<publication::PreparedRattelse> create_rattelse(
    const Environment& environment,
    const Doer& doer,
    const MendOrder& order,
    const Repetition<publication::PreparedRattelse>& repetition);

// What has been corrected of a publicering, for whoever may read it: publication::rattelser_of. A
// row as of its page. Refuses with kNotFound.
[[nodiscard]] Outcome<publication::Json> list_rattelser(const Environment& environment,
                                                        const Doer& doer,
                                                        int publicering);

// One file of a rättelse, as it was frozen. Refuses with kNotFound, kNoSuchFormat.
[[nodiscard]] Outcome<store::PubliceringFile> export_rattelse(const Environment& environment,
                                                              const Doer& doer,
                                                              int publicering,
                                                              int rattelse,
                                                              const std::string& format);

}  // namespace samspar::acts
