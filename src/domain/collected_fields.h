#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/field.h"
#include "domain/field_error.h"
#include "domain/forbund.h"

namespace samspar::domain {

// The names of the fields that a förbund decides on.
std::vector<std::string> chosen_fields();

// Whether the förbund collects the field: every one that it does not decide on.
bool collects(const Forbund& forbund, const Field& field);

// `not_applicable` for every field that is filled in although the förbund does not collect it. What
// was there before it decided so may stay as it was.
FieldErrors check_collected(const Forbund& forbund,
                            const Registrering& now,
                            const std::optional<Registrering>& before);

}  // namespace samspar::domain
