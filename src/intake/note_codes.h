#pragma once

#include <array>
#include <string_view>

namespace samspar::intake {

// All that may be noted of a file (schema/exchange-format.md section 5, which a test holds against
// this list). Each is a domain::FieldCode.
inline constexpr auto kNoteCodes = std::to_array<std::string_view>({
    // Of a row.
    "anledning_assumed",
    "kept",
    "not_collected",
    "not_asked",
    "avslut_gone",
    "duplicate_row",
    "possible_duplicate",
    "former_name",
    "key_destroyed",
    "anledning_contradicts",
    "registreringar_outside",
    "figures_move",
    // Of the file.
    "empty_file",
    // Of a cell, a row or a column of a sheet, and of the sheet.
    "no_stored_value",
    "covered_cell",
    "merged_cells",
    "hidden_row",
    "hidden_column",
    "other_sheets",
});

}  // namespace samspar::intake
