#pragma once

#include <string>
#include <vector>

#include "office/workbook.h"
#include "office/zip_writer.h"

namespace samspar::test {

// A workbook written by hand: one sheet with what stands between <sheetData> and its end.
struct SmallWorkbook {
    std::string rows;
    std::string before_rows;               // <cols>
    std::string after_rows;                // <mergeCells>
    std::string strings;                   // <si> elements
    std::string formats;                   // <numFmt> elements
    std::string styles;                    // <xf> elements
    std::string properties;                // <workbookPr>
    std::string state;                     // of the sheet: ` state="hidden"`
    std::vector<std::string> more_sheets;  // names of empty ones, after it

    [[nodiscard]] std::vector<ZipFile> files() const;
    [[nodiscard]] std::string bytes() const { return zip(files()); }
};

// Everything of a sheet as lines: `2: A=START C=2021-03-15`, a flaw as its number behind `!`, a
// hidden row as `2 hidden`.
[[nodiscard]] std::string text_of_sheet(const std::string& bytes,
                                        const std::string& sheet = "",
                                        const office::Limits& limits = {});

// Why a workbook cannot be read; empty when it can.
[[nodiscard]] std::string refusal_of(const std::string& bytes,
                                     const std::string& sheet = "",
                                     const office::Limits& limits = {});

}  // namespace samspar::test
