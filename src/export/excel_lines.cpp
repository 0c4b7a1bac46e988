#include "export/excel_lines.h"

#include <array>

#include "export/csv_cell.h"
#include "export/words.h"

namespace samspar::exporting {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// The heads of the columns, by their codes in schema/ord.csv.
constexpr std::array<std::string_view, 16> kColumns{"tabell",
                                                    "rubrik",
                                                    "ar",
                                                    "insats",
                                                    "kon",
                                                    "kon_text",
                                                    "kategori",
                                                    "kategori_text",
                                                    "matt",
                                                    "matt_text",
                                                    "antal",
                                                    "av",
                                                    "varde",
                                                    "enhet",
                                                    "status",
                                                    "definition"};

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
    const char* separator = "";
    for (const std::string_view column : kColumns) {
        text_ += separator + said("kolumn", column);
        separator = ";";
    }
    text_ += "\r\n";
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
