#pragma once

#include <optional>

#include "domain/field_error.h"
#include "domain/insats.h"
#include "domain/registrering.h"
#include "http/account/context.h"
#include "http/gate/json_reader.h"

namespace samspar::http {

// Fields of a registrering as they come in. What is not a code, a date or allowed text becomes an
// error of its field; what is right in form is checked as a whole by
// acts::check_registrering.

// All fields of the start, `insats` included. Without the field `person` the result keeps that of
// `before`; an empty text takes it away.
[[nodiscard]] domain::Registrering read_start(JsonReader& json,
                                              const Context& context,
                                              const std::optional<domain::Registrering>& before,
                                              domain::FieldErrors& errors);

// The fields of an avslut: datum, anledning, ...
[[nodiscard]] domain::Avslut read_avslut(JsonReader& json,
                                         const Context& context,
                                         domain::FieldErrors& errors);

}  // namespace samspar::http
