#include "intake/errors_copy.h"

#include <algorithm>

#include "domain/identity_guard.h"
#include "domain/text_fold.h"
#include "intake/csv_reader.h"
#include "intake/text_decoding.h"

namespace samspar::intake {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kErrorColumn = "fel";

void append_cell(std::string& out, std::string_view cell, char separator) {
    const bool formula =
        !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
    const bool quote = cell.find_first_of("\"\r\n") != std::string_view::npos ||
                       cell.find(separator) != std::string_view::npos;
    if (quote) {
        out += '"';
    }
    if (formula) {
        out += '\'';
    }
    for (const char c : cell) {
        if (c == '"') {
            out += '"';
        }
        out += c;
    }
    if (quote) {
        out += '"';
    }
}

// `start: ligger i framtiden, kon: måste anges`.
std::string what_is_wrong(std::span<const ImportError>& errors, std::int64_t row) {
    std::string text;
    while (!errors.empty() && errors.front().row <= row) {
        const ImportError& error = errors.front();
        if (error.row == row) {
            text += text.empty() ? "" : ", ";
            text += error.column.empty() ? error.message : error.column + ": " + error.message;
        }
        errors = errors.subspan(1);
    }
    return text;
}

}  // namespace

std::string errors_copy(std::string_view bytes, std::span<const ImportError> errors) {
    const DecodedText text(bytes);
    CsvReader reader(text.text());
    CsvRow row;
    std::string out{kByteOrderMark};
    std::size_t old_column = std::string::npos;  // the `fel` of an earlier copy
    std::size_t width = 0;
    bool is_header = true;
    while (reader.next(row)) {
        width = is_header ? row.cells.size() : width;
        for (std::size_t i = 0; i < std::max(row.cells.size(), width); ++i) {
            const std::string_view cell = i < row.cells.size() ? row.cells[i] : std::string_view{};
            if (is_header && domain::fold(cell) == kErrorColumn) {
                old_column = i;
            }
            if (i == old_column) {
                continue;
            }
            if (!domain::looks_like_identity(cell)) {
                append_cell(out, cell, reader.separator());
            }
            out += reader.separator();
        }
        append_cell(out,
                    is_header ? std::string(kErrorColumn) : what_is_wrong(errors, row.number),
                    reader.separator());
        out += "\r\n";
        is_header = false;
    }
    return is_header ? std::string{} : out;
}

}  // namespace samspar::intake
