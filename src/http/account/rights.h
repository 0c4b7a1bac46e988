#pragma once

#include <vector>

#include "domain/ids.h"
#include "http/account/call.h"
#include "store/store.h"

namespace samspar::http {

// What a caller may see beyond the role: rights in single insatser, by uppdrag and date.

// The insatser in which the caller acts: by uppdrag today, in the roles that have them.
[[nodiscard]] std::vector<domain::InsatsId> own_insatser(store::Scope& scope, const Call& call);
[[nodiscard]] bool is_among(const std::vector<domain::InsatsId>& insatser, domain::InsatsId insats);

}  // namespace samspar::http
