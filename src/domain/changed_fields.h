#pragma once

#include <string>
#include <vector>

#include "domain/registrering.h"

namespace samspar::domain {

// The names of the fields in which two contents of a registrering differ, in the order of kFields
// and with `felregistrerad` last. Never a value.
[[nodiscard]] std::vector<std::string> changed_fields(const Registrering& before,
                                                      const Registrering& after);

}  // namespace samspar::domain
