#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/field_code.h"

namespace samspar::intake {

// What a workbook says of one of its cells besides its text.
struct CellRemark {
    std::int64_t row = 0;
    std::size_t place = 0;  // the column, the first being 0
    domain::FieldCode code;
    std::string message;
    bool is_error = false;  // else it is to be noted
};

// A sheet of a workbook as CSV: `;` between the cells, row by row with the numbers that the sheet
// gives them, each line end within a cell a space.
struct WorkbookText {
    std::string csv;
    std::vector<CellRemark> remarks;       // of cells in rows with content, by row
    std::vector<CellRemark> bare_remarks;  // of cells in rows without
    std::vector<std::int64_t> hidden_rows;
    std::vector<std::size_t> hidden_columns;  // those with content
    std::string when_empty;                   // what is said when there is no row at all
    std::string
        other_sheets;  // what is said of the sheets that were not read; empty: there are none
};

// REQUIRES: the bytes begin as a zip archive. An empty `sheet` is the first that can be seen. At
// most `most` bytes of CSV. Throws office::Unreadable.
WorkbookText read_workbook(std::string_view bytes, std::string_view sheet, std::size_t most);

}  // namespace samspar::intake
