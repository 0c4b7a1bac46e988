#include "export/csv_cell.h"

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
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    const bool number_or_date =
        !text.empty() && text.find_first_not_of("0123456789-/.:, ") == std::string_view::npos;
    std::string shown;
    if (formula || number_or_date) {
        shown += '\'';
    }
    shown += text;
    return shown;
}

}  // namespace samspar::exporting
