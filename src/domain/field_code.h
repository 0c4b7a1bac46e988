#pragma once

#include <array>
#include <string_view>

#include "domain/known_code.h"

namespace samspar::domain {

// All that can be said of one field, or of a cell, a row or the whole of a file that comes in: the
// enum Faltkod of schema/openapi.yaml, in its order.
inline constexpr auto kFieldCodes = std::to_array<std::string_view>({
    "required",
    "unknown_code",
    "bad_date",
    "in_future",
    "in_past",
    "before_insats",
    "after_insats",
    "before_start",
    "age_out_of_range",
    "exclusive_combined",
    "out_of_range",
    "not_applicable",
    "looks_like_identity",
    "too_long",
    "too_short",
    "too_low",
    "too_high",
    "too_common",
    "wrong_check_sign",
    "taken",
    "reserved",
    "combination_not_allowed",
    "bad_request",
    "forbund_only",
    // Of a time that figures are asked of.
    "tertial_or_year",
    "span_too_long",
    "not_closed",
    // Unusual: may be confirmed and saved.
    "age_outside_insats",
    "age_unusual",
    "start_long_ago",
    "possible_duplicate",
    "anledning_contradicts",
    // Of a change of what registreringar were made by: may be confirmed and saved.
    "registreringar_outside",
    "figures_move",
    // Of a cell or a row of a file.
    "not_a_date",
    "no_such_date",
    "not_a_number",
    "shortened_number",
    "formula",
    "unknown_insats",
    "duplicate_row",
    "text_after_quote",
    "unclosed_quote",
    "too_many_cells",
    "cell_error",
    // Noted: something of a row that was not stored, or that the file does not say.
    "not_collected",
    "kept",
    "anledning_assumed",
    "no_stored_value",
    "covered_cell",
    "merged_cells",
    "hidden_row",
    "hidden_column",
    "other_sheets",
    "not_asked",
    "avslut_gone",
    "former_name",
    "key_destroyed",
    // Of a whole file.
    "too_many_rows",
    "line_too_long",
    "nul_byte",
    "file_too_large",
    "not_csv",
    "not_workbook",
    "workbook_limit",
    "unknown_sheet",
    "empty_file",
    "unknown_column",
    "duplicate_column",
    "missing_column",
    "column_without_header",
});

using FieldCode = KnownCode<kFieldCodes>;

}  // namespace samspar::domain
