#pragma once

#include <optional>
#include <vector>

#include "domain/user.h"
#include "store/store.h"

namespace samspar::store {

using domain::Uppdrag;

// Those that stand, over or not, sorted by insats and first day.
[[nodiscard]] std::vector<Uppdrag> load_uppdrag(Scope& scope, domain::UserId user);

// The insatser the user may act in on that day, in the order of their ids.
[[nodiscard]] std::vector<domain::InsatsId> insatser_of(Scope& scope,
                                                        domain::UserId user,
                                                        domain::Date day);

// Makes these the ones that stand; what stood before and is not among them is kept as replaced.
// `by`: who decided it, nobody for the command line.
void replace_uppdrag(WriteScope& scope,
                     domain::UserId user,
                     const std::vector<Uppdrag>& uppdrag,
                     std::optional<domain::UserId> by = std::nullopt);

// One decision, as it was made.
struct GivenUppdrag {
    Uppdrag uppdrag;
    domain::Instant at;  // 0: before this was kept
    std::optional<domain::UserId> by;
    std::optional<domain::Instant> replaced_at;  // none: it stands
    std::optional<domain::UserId> replaced_by;
};

// All that the user has ever had, in the order it was decided.
[[nodiscard]] std::vector<GivenUppdrag> uppdrag_history(Scope& scope, domain::UserId user);

}  // namespace samspar::store
