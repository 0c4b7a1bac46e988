#pragma once

#include <xlsxwriter.h>

#include <cstddef>
#include <vector>

#include "export/report.h"

namespace samspar::exporting {

// Whether the shares of a column stand in a column of their own, right of the counts they are of.
[[nodiscard]] bool has_percent(const ReportGrid& grid, std::size_t column);

// The heads of a grid as they stand on the sheet, from the second column on.
[[nodiscard]] std::vector<std::string> sheet_heads(const ReportGrid& grid);

// How wide the columns of a sheet are, in signs: each holds the longest word of every head above
// it, since a spreadsheet breaks a word that has no room wherever it ends.
class XlsxWidths {
public:
    explicit XlsxWidths(const ReportSection& section);

    [[nodiscard]] std::size_t at(std::size_t column) const { return signs_[column]; }
    [[nodiscard]] std::size_t columns() const { return signs_.size(); }
    // Signs in a line across all columns.
    [[nodiscard]] std::size_t signs() const;
    [[nodiscard]] double points() const;
    void set(lxw_worksheet* sheet) const;

private:
    std::vector<std::size_t> signs_;
};

}  // namespace samspar::exporting
