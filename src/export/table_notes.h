#pragma once

#include <string>
#include <vector>

#include "export/shown_figures.h"
#include "export/wide_table.h"
#include "statistics/statistics.h"

namespace samspar::exporting {

inline constexpr std::string_view kRoundedNote =
    "Andelarna är avrundade var för sig. Därför kan summan avvika från 100 procent.";

// Stands where a table has nothing.
inline constexpr std::string_view kNothingToShow = "Inga uppgifter för perioden.";

// What must be said under a table: that several answers may be given, that a sum is not what it
// seems, that shares are not shown or do not add up.
[[nodiscard]] std::vector<std::string> notes_of(const statistics::Table& table,
                                                const WideTable& wide,
                                                const ShownFigures& figures);

}  // namespace samspar::exporting
