#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/package.h"
#include "office/sheet_reader.h"

namespace samspar::office {

struct Sheet {
    std::string name;
    bool hidden = false;
    std::string part;  // of the archive
};

// An Excel workbook (XLSX, ECMA-376) in memory. What cannot be read, and what goes beyond the
// limits, throws Unreadable. Nothing outside the file is read, and no macro or formula is run.
class Workbook {
public:
    // REQUIRES: `bytes` outlives the workbook.
    explicit Workbook(std::string_view bytes, const Limits& limits = {});

    // Those that have rows: a sheet that is all diagram is none of them.
    [[nodiscard]] const std::vector<Sheet>& sheets() const { return sheets_; }
    // The sheet of that name, case and accents apart; the first that can be seen when it is empty.
    // Throws Unreadable with the names there are.
    [[nodiscard]] const Sheet& choose(std::string_view name) const;

    // What to call one of sheets() in a message: its name, cut when it is long, or its number when
    // that may be an identity.
    [[nodiscard]] std::string shown_name(const Sheet& sheet) const;
    // Likewise all but one, or with nullptr all, as far as anybody would read on.
    [[nodiscard]] std::string shown_names(const Sheet* but) const;

    SheetLayout read(const Sheet& sheet, const std::function<void(const SheetRow& row)>& each_row);

private:
    void read_sheets(const pugi::xml_node& root, const std::vector<Relationship>& parts);
    void read_styles(std::string_view part);

    Limits limits_;
    ZipArchive archive_;
    std::vector<Sheet> sheets_;
    CellBook book_;
};

}  // namespace samspar::office
