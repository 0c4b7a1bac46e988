#pragma once

#include <cstdint>
#include <vector>

#include "domain/insats.h"
#include "domain/registrering.h"

namespace samspar::domain {

// What statistics are computed from: one read of the store, as of one moment. The store fills
// it; room statistics selects and counts.
//
// `rows` are the registreringar that touch the asked period or the one it is compared with
// (start <= last day, and no avslut or avslut >= first day); more rows do no harm, they are
// passed over. Felregistrerade are never among them. Order of rows does not matter.
struct Snapshot {
    std::vector<Insats> insatser;       // all of the förbund, in the order they are shown
    std::vector<RegistreringRow> rows;  // row.insats is a place in `insatser`
    std::vector<Antal> antal;           // every year touched by either period
    // Where the labels of persons that one key has made end, and those of the next begin: nothing
    // tells which of the one are the same person as which of the other. Ascending; mostly empty.
    std::vector<std::uint32_t> person_key_begins = {};
};

}  // namespace samspar::domain
