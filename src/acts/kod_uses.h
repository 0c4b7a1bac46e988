#pragma once

#include <cstdint>

#include "domain/kodlista.h"
#include "store/scope.h"

namespace samspar::acts {

// How many registreringar have the code on a day after that one: at their start, or at their end,
// whichever the field with the code speaks of.
[[nodiscard]] std::int64_t count_uses_after(store::Scope& scope,
                                            const domain::Kodlistor& lists,
                                            const domain::Kodlista& list,
                                            domain::KodNumber number,
                                            domain::Date day);

}  // namespace samspar::acts
