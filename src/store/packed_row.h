#pragma once

#include <cstdint>

#include "domain/registrering.h"

namespace samspar::store {

// How registrering_year packs code numbers (5 bits each) and small values into three integers,
// lowest bits first, in the order of domain/field.h:
//   background := kon:5 fodelsear:12 sysselsattning_fore:5 omfattning_fore:7 utbildning:5
//                 tid_i_forsorjning:5 remittent:5 remittent_kommun:5 kommun:5
//   ending     := avslutsanledning:5 sysselsattning_efter:5 omfattning_efter:7 handlingsplan:5
//   forsorjning := fore:32 efter:32          (bit n = the code with number n)
// What is not given is 0, and so is what was written before a field was there: a new field of a
// part comes last. Eight columns instead of twenty-two: a year is read in a third of the time.
struct PackedRow {
    std::int64_t background = 0;
    std::int64_t ending = 0;
    std::int64_t forsorjning = 0;
};

[[nodiscard]] PackedRow pack(const domain::Registrering& registrering);

// Sets the fields that `packed` holds; leaves the others of `row` alone.
void unpack(const PackedRow& packed, domain::RegistreringRow& row);

}  // namespace samspar::store
