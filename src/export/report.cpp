#include "export/report.h"

#include <algorithm>

#include "export/cell_text.h"
#include "export/published_notes.h"

namespace samspar::exporting {

std::string cell_text(const ReportCell& cell) {
    switch (cell.kind) {
        case ReportCell::Kind::kEmpty:
            return {};
        case ReportCell::Kind::kHidden:
            return std::string(kHiddenMark);
        case ReportCell::Kind::kNobody:
            return std::string(kNobodyMark);
        case ReportCell::Kind::kText:
            return cell.text;
        case ReportCell::Kind::kNumber:
            return number_text(cell.number) +
                   (cell.percent ? "\u00A0(" + number_text(*cell.percent) + "\u00A0%)" : "");
    }
    return {};
}

std::string column_text(const ReportColumn& column) {
    return column.group.empty() ? column.label : column.group + ", " + column.label;
}

bool has_hidden(const ReportGrid& grid) {
    return std::ranges::any_of(grid.rows, [](const ReportRow& row) {
        return std::ranges::find(row.cells, ReportCell::Kind::kHidden, &ReportCell::kind) !=
               row.cells.end();
    });
}

}  // namespace samspar::exporting
