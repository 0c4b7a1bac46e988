#pragma once

#include <span>

#include "domain/field_error.h"
#include "domain/insats.h"

namespace samspar::domain {

// What is wrong with an insats that is about to be stored, among the insatser already there
// (`others` may hold the insats itself). Checks: its name (insats_name.h); texts that are short
// enough, hold no control signs and point out nobody; slut not before start; ages 0-120 in order;
// forvantad_tid 1-120; kon_begransning kvinna or man; redovisas_i exists, is not itself and is not
// reported elsewhere.
[[nodiscard]] FieldErrors validate(const Insats& insats, std::span<const Insats> others);

// A count: insats known, year 1990-2199, kon a code of the list or empty, count 0 or more.
[[nodiscard]] FieldErrors validate(const Antal& antal, std::span<const Insats> insatser);

}  // namespace samspar::domain
