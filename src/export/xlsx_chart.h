#pragma once

#include <string>
#include <vector>

#include "export/report.h"
#include "export/xlsx_book.h"

namespace samspar::exporting {

// Where a grid lies on the sheets of a workbook.
struct XlsxPlace {
    std::string sheet;
    lxw_row_t first_row = 0;
    std::vector<lxw_col_t> columns;  // of each column of the grid
};

// The native diagrams of a workbook. A spreadsheet draws the text X as 0, and stores 0 with the
// diagram, so a row in which something is hidden has no bar: the diagram then reads a copy of the
// other rows on the sheet "Diagramdata", and names those that were left out.
class XlsxCharts {
public:
    XlsxCharts(XlsxBook& book, const std::string& source) : book_(book), source_(source) {}

    // Puts the diagram of a grid at `row`. Gives back how many rows of the sheet it covers; 0 when
    // there is nothing to draw.
    lxw_row_t add(lxw_worksheet* sheet,
                  lxw_row_t row,
                  const ReportGrid& grid,
                  const XlsxPlace& place);

    // Adds "Diagramdata" when any diagram reads it. REQUIRES: called once, after the others.
    void write_data(const Report& report);

private:
    struct Drawn {
        ReportGrid grid;                   // rows with bars only, columns with bars only
        std::vector<std::string> without;  // rows that have no bar
    };
    static Drawn drawn(const ReportGrid& grid);
    XlsxPlace copy(const ReportGrid& grid);
    lxw_chart* chart(const Drawn& drawn, const XlsxPlace& place);

    XlsxBook& book_;
    const std::string& source_;
    std::vector<ReportGrid> copies_;
    lxw_row_t next_row_ = 2;  // on "Diagramdata"
};

}  // namespace samspar::exporting
