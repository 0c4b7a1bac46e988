#pragma once

#include <span>

#include "domain/forbund.h"
#include "domain/kodlista.h"
#include "store/store.h"

namespace samspar::store {

// Puts the program's own code lists into a new store.
void insert_builtin_kodlistor(WriteScope& scope);

// Adds the förbund's kommuner to the list `kommun`, before `annan` and `saknas`.
void insert_kommuner(WriteScope& scope, std::span<const domain::Kommun> kommuner);

// Every code list as the store has it.
[[nodiscard]] domain::Kodlistor load_kodlistor(Scope& scope);

}  // namespace samspar::store
