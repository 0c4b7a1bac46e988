#pragma once

#include <string>

#include "export/report.h"
#include "export/xlsx_book.h"
#include "export/xlsx_chart.h"

namespace samspar::exporting {

// `3 Ålder efter kön`: at most 31 signs, and its own by its number.
[[nodiscard]] std::string sheet_name(std::size_t number, const std::string& title);

// The sheet of one section.
void add_section_sheet(XlsxBook& book,
                       XlsxCharts& charts,
                       const Report& report,
                       const ReportSection& section,
                       const std::string& name);

// A typed number, or X, – and other texts.
void write_cell(const XlsxBook& book,
                lxw_worksheet* sheet,
                lxw_row_t row,
                lxw_col_t column,
                const ReportCell& cell,
                bool total);

// A4, as wide as one page, with the mark and the page number in the foot.
void set_up_page(lxw_worksheet* sheet, const Report& report, bool across);

}  // namespace samspar::exporting
