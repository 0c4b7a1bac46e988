#include "export/excel_lines.h"

#include "export/csv_cell.h"

namespace samspar::exporting {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kHeader =
    "Tabell;Rubrik;År;Insats;Kön;Kön, text;Kategori;Kategori, text;Mått;Mått, text;"
    "Antal;Av;Värde;Enhet;Status;Definition\r\n";

}  // namespace

ExcelLines::ExcelLines() : text_(kByteOrderMark) {}

void ExcelLines::add(std::initializer_list<std::string> cells) {
    const char* separator = "";
    for (const std::string& cell : cells) {
        text_ += separator;
        text_ += cell;
        separator = ";";
    }
    text_ += "\r\n";
}

void ExcelLines::begin_figures() {
    text_ += "\r\n";
    text_ += kHeader;
}

std::string text_cell(std::string_view text) {
    return csv_cell(spreadsheet_text(text), ';');
}

std::string number_cell(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : "";
}

std::string period_cell(domain::Period period) {
    const std::string text = domain::to_string(period);
    return text.size() == 4 ? text : text_cell(text);
}

}  // namespace samspar::exporting
