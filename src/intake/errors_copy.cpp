#include "intake/errors_copy.h"

#include <algorithm>

#include "domain/identity_guard.h"
#include "domain/spreadsheet_text.h"
#include "domain/text_fold.h"
#include "intake/csv_reader.h"
#include "intake/digits.h"
#include "intake/source_text.h"
#include "intake/written_day.h"

namespace samspar::intake {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kErrorColumn = "fel";
constexpr std::string_view kCopyLineEnd = "\r\n";

// `12E4`, which may be a key.
bool is_power_of_ten(std::string_view text) {
    const std::size_t e = std::min(text.find_first_of("eE"), text.size());
    return all_digits(text.substr(0, e)) && e < text.size() && all_digits(text.substr(e + 1));
}

// Whether a spreadsheet would make something else of the cell, and write that when the copy is
// saved there: run it, take the zeros from 0126, shorten 202602123456 to 2,026E+11, make a day of
// 3-6 or a number of 1e5. A day and a number that it keeps are left as they are.
bool needs_apostrophe(std::string_view cell) {
    constexpr std::size_t kMostDigits = 11;
    const std::string_view text = domain::trim(cell);
    if (domain::runs_as_formula(cell) || is_power_of_ten(text)) {
        return true;
    }
    const bool is_kept =
        all_digits(text) && text.size() <= kMostDigits && (text == "0" || text[0] != '0');
    return !text.empty() && domain::becomes_number_or_day(text) && !is_kept &&
           written_day(text).form != DayForm::kRead;
}

void append_cell(std::string& out, std::string_view cell, char separator) {
    const bool quote = cell.find_first_of("\"\r\n") != std::string_view::npos ||
                       cell.find(separator) != std::string_view::npos;
    if (quote) {
        out += '"';
    }
    if (needs_apostrophe(cell)) {
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

// Cuts off the errors of that row. REQUIRES: rows are asked for in their order.
std::span<const ImportError> take_errors(std::span<const ImportError>& errors, std::int64_t row) {
    const auto first =
        std::ranges::find_if(errors, [&](const ImportError& error) { return error.row >= row; });
    const auto end = std::find_if(
        first, errors.end(), [&](const ImportError& error) { return error.row != row; });
    const std::span<const ImportError> taken(first, end);
    errors = {end, errors.end()};
    return taken;
}

// `start: ligger i framtiden, kon: måste anges`.
std::string what_is_wrong(std::span<const ImportError> errors) {
    std::string text;
    for (const ImportError& error : errors) {
        text += text.empty() ? "" : ", ";
        text += error.column.empty() ? error.message : error.column + ": " + error.message;
    }
    return text;
}

// A key that was refused as a personnummer is one here, whatever its check digit. A day is none,
// unless the row was refused for an identity and nobody knows which cell that is.
bool is_identity(std::string_view cell, std::span<const ImportError> errors) {
    const bool refused =
        std::ranges::find(errors, "looks_like_identity", &ImportError::code) != errors.end();
    if (!refused && written_day(domain::trim(cell)).form != DayForm::kNone) {
        return false;
    }
    return domain::looks_like_identity(cell) ||
           (refused && domain::is_shaped_like_personnummer(cell));
}

// How the file's columns are copied.
struct Columns {
    std::size_t width = 0;  // of the widest row, so that `fel` is the last one of every row
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

std::size_t widest_row(std::string_view text) {
    CsvReader reader(text);
    CsvRow row;
    std::size_t widest = 0;
    while (reader.next(row)) {
        widest = std::max(widest, row.cells.size());
    }
    return widest;
}

void append_row(std::string& out,
                const CsvRow& row,
                const Columns& columns,
                std::span<const ImportError> errors,
                char separator) {
    for (std::size_t i = 0; i < std::max(row.cells.size(), columns.width); ++i) {
        if (i == columns.old) {
            continue;
        }
        const std::string_view cell = i < row.cells.size() ? row.cells[i] : std::string_view{};
        if (!is_identity(cell, errors)) {
            append_cell(out, cell, separator);
        }
        out += separator;
    }
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
    Columns columns = columns_of(row);
    columns.width = std::max(columns.width, widest_row(text.text()));
    append_row(out, row, columns, {}, reader.separator());
    append_cell(out, kErrorColumn, reader.separator());
    out += kCopyLineEnd;
    while (reader.next(row)) {
        const auto wrong = take_errors(errors, row.number);
        append_row(out, row, columns, wrong, reader.separator());
        append_cell(out, what_is_wrong(wrong), reader.separator());
        out += kCopyLineEnd;
    }
    return out;
}

}  // namespace samspar::intake
