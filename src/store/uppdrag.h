#pragma once

#include <optional>
#include <vector>

#include "domain/user.h"
#include "store/store.h"

namespace samspar::store {

using domain::Uppdrag;

// Sorted by insats and first day.
[[nodiscard]] std::vector<Uppdrag> load_uppdrag(Scope& scope, domain::UserId user);

// The insatser the user may act in on that day, in the order of their ids.
[[nodiscard]] std::vector<domain::InsatsId> insatser_of(Scope& scope,
                                                        domain::UserId user,
                                                        domain::Date day);

// Replaces all uppdrag of the user.
void replace_uppdrag(WriteScope& scope, domain::UserId user, const std::vector<Uppdrag>& uppdrag);

}  // namespace samspar::store
