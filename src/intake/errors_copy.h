#pragma once

#include <span>
#include <string>
#include <string_view>

#include "intake/import_error.h"

namespace samspar::intake {

// A copy of a file, as CSV, for whoever corrects it: all its rows, and a last column `fel` that
// says what is wrong with each. It can be imported again as it is; rows that are there already
// change nothing. UTF-8 with BOM, the separator of the file (`;` for a workbook), CRLF. A cell that
// looks like an identity is left empty, and one that a spreadsheet would run or change gets an
// apostrophe before it, which an import takes away. `errors` are those of the report, sorted by
// row; `sheet` is that of the options. Empty when the file has no header, or cannot be read.
std::string errors_copy(std::string_view bytes,
                        std::span<const ImportError> errors,
                        std::string_view sheet = {});

}  // namespace samspar::intake
