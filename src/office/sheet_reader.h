#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "office/cell_reader.h"
#include "office/merged_cells.h"
#include "office/zip_archive.h"

namespace samspar::office {

struct SheetRow {
    std::int64_t number = 0;  // as the spreadsheet numbers it, from 1
    bool hidden = false;
    std::vector<SheetCell> cells;  // by column; only those with a text or a flaw
};

// What is to be known of a sheet besides its rows.
struct SheetLayout {
    std::vector<MergedRange> merged;
    std::vector<std::pair<std::int32_t, std::int32_t>> hidden_columns;  // first and last of each
};

// Gives out the rows with content, in their order, and then tells of the sheet. Goes through the
// part twice, since what lies under merged cells stands after the rows. Throws Unreadable.
SheetLayout read_sheet(ZipArchive& archive,
                       std::string_view part,
                       const CellBook& book,
                       const Limits& limits,
                       const std::function<void(const SheetRow& row)>& each_row);

}  // namespace samspar::office
