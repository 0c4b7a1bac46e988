#pragma once

#include <string_view>
#include <vector>

#include "domain/registrering.h"
#include "intake/field_rules.h"

namespace samspar::intake {

// How a row of a file goes with a registrering that is already there.
struct Merge {
    domain::Registrering content;  // what the registrering becomes
    bool changed = false;          // it differs from what is stored
    bool older = false;            // what is stored has ended, the row knows of no end
    // The columns in which the row says something else than what is kept.
    std::vector<std::string_view> kept;
};

// What is stored stands; what it lacks, or only has as `saknas`, is taken from the row.
// REQUIRES: `given` as RegistreringCells::given, with insats and person set.
Merge fill_in(const domain::Registrering& stored,
              const domain::Registrering& given,
              const FieldRules& rules);

// What the row gives stands; what it does not give is kept.
Merge take_over(const domain::Registrering& stored,
                const domain::Registrering& given,
                const FieldRules& rules);

}  // namespace samspar::intake
