#pragma once

#include <string>

#include "domain/field_error.h"

namespace samspar::intake {

// What a rule of the domain says of a cell, in Swedish and without the name of its column. Whoever
// corrects a file works in the förbund; the rules themselves speak English, to programmers.
std::string rule_text(const domain::FieldError& error);

}  // namespace samspar::intake
