#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "domain/field_error.h"

namespace samspar::domain {

// Adds `looks_like_identity` when the text points out somebody, without a word of the text.
void check_no_identity(FieldErrors& errors, std::string_view field, std::string_view text);

// Adds what is wrong with a text that somebody has written and that may be printed: `too_long` (in
// signs), `out_of_range` (a control sign), `looks_like_identity`. Empty is right.
void check_free_text(FieldErrors& errors,
                     const std::string& field,
                     std::string_view text,
                     std::size_t limit);

// Why a publicering is corrected, as it is printed. Empty, or errors of the field `skal`:
// `required` or those of a free text.
[[nodiscard]] FieldErrors check_skal_in_words(std::string_view skal);

}  // namespace samspar::domain
