#pragma once

#include <array>
#include <string_view>

#include "statistics/source.h"
#include "statistics/statistics.h"

namespace samspar::statistics {

// Each table in a file of its own, named as its id.
Table flode(const Source& source);
Table unika(const Source& source);
Table kvarstaende(const Source& source);
Table avslutsanledning(const Source& source);
Table arbete_studier(const Source& source);
Table sysselsattning(const Source& source);
Table forsorjning(const Source& source);
Table forsorjning_overgang(const Source& source);
Table alder(const Source& source);
Table utbildning(const Source& source);
Table tid_i_forsorjning(const Source& source);
Table remittent(const Source& source);
Table kommun(const Source& source);
Table deltagartid(const Source& source);
Table handlingsplan(const Source& source);
Table flode_ar(const Source& source);
Table antal(const Source& source);
Table tackning(const Source& source);

struct TableMaker {
    std::string_view id;
    Table (*make)(const Source&);
};

// Every table, in the order it is shown (schema/domain.md section 5).
inline constexpr std::array<TableMaker, 18> kTables{{
    {"flode", flode},
    {"unika", unika},
    {"kvarstaende", kvarstaende},
    {"avslutsanledning", avslutsanledning},
    {"arbete_studier", arbete_studier},
    {"sysselsattning", sysselsattning},
    {"forsorjning", forsorjning},
    {"forsorjning_overgang", forsorjning_overgang},
    {"alder", alder},
    {"utbildning", utbildning},
    {"tid_i_forsorjning", tid_i_forsorjning},
    {"remittent", remittent},
    {"kommun", kommun},
    {"deltagartid", deltagartid},
    {"handlingsplan", handlingsplan},
    {"flode_ar", flode_ar},
    {"antal", antal},
    {"tackning", tackning},
}};

}  // namespace samspar::statistics
