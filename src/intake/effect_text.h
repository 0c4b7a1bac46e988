#pragma once

#include <string>

#include "domain/insats_effect.h"

namespace samspar::intake {

// What a changed insats does to what is registered already, in Swedish and without the name of the
// column: one of the warnings of that effect, with every figure that moves.
std::string effect_text(const domain::FieldError& warning, const domain::InsatsEffect& effect);

}  // namespace samspar::intake
