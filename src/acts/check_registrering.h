#pragma once

#include <optional>

#include "acts/environment.h"
#include "domain/field_error.h"
#include "domain/insats.h"
#include "domain/registrering.h"

namespace samspar::acts {

// What is wrong: `form`, what could not be read, and of the rules of schema/domain.md section 2
// what is not about a field that is already in it. `before` is what is stored, if anything is: then
// only what the change touches is asked about (domain::validate_change).
[[nodiscard]] domain::FieldErrors check_registrering(
    const Environment& environment,
    const domain::Registrering& registrering,
    const std::optional<domain::Registrering>& before,
    const domain::Insats& insats,
    domain::FieldErrors form,
    domain::Date today);

}  // namespace samspar::acts
