#include "export/csv_cell.h"

#include "domain/spreadsheet_text.h"

namespace samspar::exporting {

std::string csv_cell(std::string_view text, char separator) {
    const bool plain = text.find(separator) == std::string_view::npos &&
                       text.find_first_of("\"\r\n") == std::string_view::npos;
    if (plain) {
        return std::string(text);
    }
    std::string cell = "\"";
    for (const char c : text) {
        cell += c;
        if (c == '"') {
            cell += '"';
        }
    }
    return cell + '"';
}

std::string spreadsheet_text(std::string_view text) {
    std::string shown;
    if (domain::runs_as_formula(text) || domain::becomes_number_or_day(text)) {
        shown += '\'';
    }
    shown += text;
    return shown;
}

}  // namespace samspar::exporting
