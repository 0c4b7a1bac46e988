#include "export/report.h"

#include <algorithm>

#include "export/cell_text.h"
#include "export/published_notes.h"
#include "export/swedish_list.h"

namespace samspar::exporting {

std::string lower_first(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    }
    return text;
}

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
            return (cell.change ? change_text(cell.number) : number_text(cell.number)) +
                   (cell.percent ? "\u00A0(" + number_text(*cell.percent) + "\u00A0%)" : "");
    }
    return {};
}

std::string column_text(const ReportColumn& column) {
    return column.group.empty() ? column.label : column.group + ", " + column.label;
}

std::string chart_title(const ReportGrid& grid) {
    if (grid.subject.empty() || grid.chart.empty()) {
        return grid.caption;
    }
    const std::string& group = grid.columns[grid.chart.front()].group;
    std::vector<std::string> names;
    for (const std::size_t place : grid.chart) {
        const ReportColumn& column = grid.columns[place];
        names.push_back(column.name ? column.label : lower_first(column.label));
    }
    std::string text = swedish_list(names);
    if (!group.empty()) {
        text = lower_first(group) + ", " + text;
    }
    return grid.subject + ": " + text;
}

bool has_hidden(const ReportGrid& grid) {
    return std::ranges::any_of(grid.rows, [](const ReportRow& row) {
        return std::ranges::find(row.cells, ReportCell::Kind::kHidden, &ReportCell::kind) !=
               row.cells.end();
    });
}

}  // namespace samspar::exporting
