#include "intake/errors_copy.h"

#include <algorithm>

#include "domain/identity_guard.h"
#include "domain/text_fold.h"
#include "intake/csv_reader.h"
#include "intake/source_text.h"

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

// How the file's columns are copied.
struct Columns {
    std::size_t width = 0;
    std::size_t old = std::string::npos;  // the `fel` of an earlier copy, which goes
};

Columns columns_of(const CsvRow& header) {
    Columns columns{.width = header.cells.size()};
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        if (domain::fold(header.cells[i]) == kErrorColumn) {
            columns.old = i;
        }
    }
    return columns;
}

void append_row(std::string& out,
                const CsvRow& row,
                const Columns& columns,
                std::string_view wrong,
                char separator) {
    for (std::size_t i = 0; i < std::max(row.cells.size(), columns.width); ++i) {
        if (i == columns.old) {
            continue;
        }
        const std::string_view cell = i < row.cells.size() ? row.cells[i] : std::string_view{};
        if (!domain::looks_like_identity(cell)) {
            append_cell(out, cell, separator);
        }
        out += separator;
    }
    append_cell(out, wrong, separator);
    out += "\r\n";
}

}  // namespace

std::string errors_copy(std::string_view bytes,
                        std::span<const ImportError> errors,
                        std::string_view sheet) {
    const SourceText text(bytes, sheet, {});
    CsvReader reader(text.text());
    CsvRow row;
    if (!reader.next(row)) {
        return {};
    }
    std::string out{kByteOrderMark};
    const Columns columns = columns_of(row);
    append_row(out, row, columns, kErrorColumn, reader.separator());
    while (reader.next(row)) {
        append_row(out, row, columns, what_is_wrong(errors, row.number), reader.separator());
    }
    return out;
}

}  // namespace samspar::intake
