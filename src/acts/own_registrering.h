#pragma once

#include <string>
#include <variant>

#include "acts/doing.h"
#include "acts/refusal.h"
#include "store/registreringar.h"

namespace samspar::acts {

// The registrering with that code, as typed, when it is in an insats of the doer. Refuses with
// kInvalid for a code with a wrong check sign, and with kNotFound for one that does not exist and
// for one of somebody else, which look the same.
[[nodiscard]] std::variant<store::StoredRegistrering, Refusal> own_registrering(
    Sight& sight, store::Scope& scope, const std::string& kod);

}  // namespace samspar::acts
