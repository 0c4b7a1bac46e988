#pragma once

#include <array>
#include <string_view>

#include "statistics/source.h"
#include "statistics/statistics.h"

namespace samspar::statistics {

// Each table in a file of its own, named as its id.
[[nodiscard]] Table flode(const Source& source);
[[nodiscard]] Table unika(const Source& source);
[[nodiscard]] Table kvarstaende(const Source& source);
[[nodiscard]] Table avslutsanledning(const Source& source);
[[nodiscard]] Table arbete_studier(const Source& source);
[[nodiscard]] Table sysselsattning(const Source& source);
[[nodiscard]] Table forsorjning(const Source& source);
[[nodiscard]] Table forsorjning_overgang(const Source& source);
[[nodiscard]] Table alder(const Source& source);
[[nodiscard]] Table utbildning(const Source& source);
[[nodiscard]] Table tid_i_forsorjning(const Source& source);
[[nodiscard]] Table remittent(const Source& source);
[[nodiscard]] Table kommun(const Source& source);
[[nodiscard]] Table deltagartid(const Source& source);
[[nodiscard]] Table handlingsplan(const Source& source);
[[nodiscard]] Table flode_ar(const Source& source);
[[nodiscard]] Table antal(const Source& source);
[[nodiscard]] Table tackning(const Source& source);

struct TableMaker {
    std::string_view id;
    Table (*make)(const Source&);
};

// Every table, in the order it is shown (schema/domain.md section 5).
inline constexpr auto kTables = std::to_array<TableMaker>({
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
});

}  // namespace samspar::statistics
