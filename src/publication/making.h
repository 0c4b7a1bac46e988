#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/release/release.h"
#include "publication/json.h"
#include "store/store.h"

// Making a release takes seconds, and nobody who registers may wait for it, so no transaction is
// open meanwhile. Instead the first thing written is a row of the log that closes a moment:
// everything up to it is in the release and nothing can be recorded at or before it any more. What
// happens meanwhile is later, and is in next year's text.
namespace samspar::publication {

// Writes that row, about the publicering `object_id`, which is empty for a new one; the moment.
[[nodiscard]] domain::Instant close_moment(store::Store& store,
                                           const store::Actor& actor,
                                           std::string_view action,
                                           std::string_view object_id,
                                           const Json& detail);

// Tells on how far it is, and gives up with NotProven ten minutes after `begun`, when a service
// would wait for ever: years that hang together badly can be merged and tried again for hours.
// `store` outlives it.
[[nodiscard]] disclosure::Progress bounded(const store::Store& store,
                                           domain::Instant begun,
                                           disclosure::Progress progress);

// Asks the auditor, with the files `single` beside. What it cannot decide is not published: a more
// careful step is tried, and `undecided` says why. Both outlive it.
[[nodiscard]] disclosure::Audit audit_of(const std::vector<std::string>& single,
                                         std::string& undecided);

// Why what `compute` does cannot be proven; nothing when it can.
[[nodiscard]] std::optional<std::string> not_proven(const std::function<void()>& compute);

}  // namespace samspar::publication
