#pragma once

#include "domain/field_error.h"
#include "domain/insats.h"
#include "domain/kodlista.h"
#include "domain/registrering.h"

namespace samspar::domain {

inline constexpr int kMinAge = 15;
inline constexpr int kMaxAge = 80;

// What is wrong with a registrering that is about to be stored (schema/domain.md section 2).
// `today` is the day it is registered. Field names are those of schema/exchange-format.md; errors
// of the end carry `avslut`, `anledning`, `forsorjning_efter` ...
FieldErrors validate(const Registrering& registrering,
                     const Insats& insats,
                     const Kodlistor& lists,
                     Date today);

// Things that are allowed but unlikely; whoever registers confirms them: `age_unusual` (outside
// 16-65), `age_outside_insats`, `start_long_ago` (more than 90 days before today).
FieldErrors warnings(const Registrering& registrering, const Insats& insats, Date today);

}  // namespace samspar::domain
