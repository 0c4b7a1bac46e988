#pragma once

#include <string_view>
#include <vector>

#include "domain/registrering.h"
#include "intake/field_rules.h"

namespace samspar::intake {

// What a row of a file gives.
struct GivenRow {
    domain::Registrering content;  // as RegistreringCells::given, with insats and person set
    bool reason_assumed = false;   // the anledning is not from the file, and says nothing
    bool tells_avslut = true;      // the file says whether there is an avslut
};

// How a row of a file goes with a registrering that is already there.
struct Merge {
    domain::Registrering content;  // what the registrering becomes
    bool changed = false;          // it differs from what is stored
    bool older = false;            // what is stored has ended, the row knows of no end
    bool struck = false;           // what is stored is a felregistrering, and the row is none
    // The columns in which the row says something else than what is kept.
    std::vector<std::string_view> kept;
    // Those in which it says something that is not asked of what is kept.
    std::vector<std::string_view> unasked;
};

// What is stored stands; what it lacks, or only has as `saknas`, is taken from the row.
Merge fill_in(const domain::Registrering& stored, const GivenRow& given, const FieldRules& rules);

// What the row gives stands; what it does not give is kept.
Merge take_over(const domain::Registrering& stored, const GivenRow& given, const FieldRules& rules);

}  // namespace samspar::intake
