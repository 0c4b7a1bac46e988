#pragma once

#include <string>

#include "domain/forbund.h"
#include "store/store.h"

namespace samspar::store {

void insert_forbund(WriteScope& scope, const domain::Forbund& forbund);

// The one förbund of this store, with its kommuner and parter.
[[nodiscard]] domain::Forbund load_forbund(Scope& scope);

}  // namespace samspar::store
