#pragma once

#include <string>

#include "store/store.h"

namespace samspar::test {

// Every registrering as it stands now, oldest first, one a line:
//   insats;person;start;avslut;anledning;kon;fodelsear;forsorjning_fore>forsorjning_efter;
//   sysselsattning_fore omfattning>sysselsattning_efter omfattning;utbildning;tid_i_forsorjning;
//   remittent;kommun;handlingsplan;vN
// on one line, where person is P1, P2 ... in the order they came, or `-`, and `fel` stands before
// vN when it is felregistrerad.
std::string registreringar_text(store::Store& store);

// Every insats, one a line: namn;start;slut;registrering;arbetslivsinriktad;redovisas_i;vN
std::string insatser_text(store::Store& store);

// Every current count, one a line: insats;enhet;ar;kon;antal
std::string antal_text(store::Store& store);

// How many rows the table has.
int rows_in(store::Store& store, const std::string& table);

}  // namespace samspar::test
