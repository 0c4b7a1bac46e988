#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/import_error.h"

namespace samspar::intake {

// How large a file may be (schema/exchange-format.md section 1). A test gives smaller ones.
struct CsvLimits {
    std::size_t bytes = std::size_t{50} * 1024 * 1024;
    std::int64_t rows = 1'000'000;              // the header not counted
    std::size_t line = std::size_t{64} * 1024;  // bytes of one row, line breaks in cells included
};

enum class CsvFlaw {
    kNone,
    kTextAfterQuote,  // `"a"b`
    kUnclosedQuote,   // the file ends inside quotes
};

struct CsvRow {
    std::int64_t number = 0;  // as a spreadsheet numbers it: the first row that it shows is 1
    std::vector<std::string_view> cells;  // as they are, not trimmed; gone at the next read
    CsvFlaw flaw = CsvFlaw::kNone;
};

// Reads a CSV text row by row without a copy of it.
//
//   file  := row { line-end row }          line-end := LF | CR LF
//   row   := cell { separator cell }       separator: the most common of ; , tab in the first row
//            or what a first row `sep=;` says, which is told to Excel: it shows no such row, and
//            numbers the next one 1
//   cell  := plain | '"' { sign | '""' } '"'        (RFC 4180; line breaks allowed inside quotes)
//
// Rows in which every cell is empty are passed over, but count in the numbering.
class CsvReader {
public:
    // REQUIRES: `text` is UTF-8 and lives as long as the reader.
    explicit CsvReader(std::string_view text, const CsvLimits& limits = {});

    // False at the end of the text, or when it cannot be read further: then problem() says why.
    bool next(CsvRow& row);

    [[nodiscard]] const std::optional<ImportError>& problem() const { return problem_; }
    // How many rows there are from the one that could not be read on, as far as lines tell. 0 when
    // there is no problem.
    [[nodiscard]] std::int64_t rows_left() const;
    [[nodiscard]] char separator() const { return separator_; }
    [[nodiscard]] std::size_t position() const { return at_; }  // bytes read so far
    [[nodiscard]] std::size_t size() const { return text_.size(); }

private:
    bool read(CsvRow& row);
    void split_plain(std::string_view line, CsvRow& row) const;
    [[nodiscard]] std::size_t cell_end(std::string_view window, std::size_t at) const;
    std::size_t split_quoted(std::string_view window, CsvRow& row);
    std::size_t read_quoted_cell(std::string_view window, std::size_t at, CsvRow& row);
    bool fail(domain::FieldCode code, std::string message, std::optional<std::string> limit);

    std::string_view text_;
    CsvLimits limits_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t row_begin_ = 0;  // of the row read last
    std::int64_t row_ = 0;
    std::int64_t rows_read_ = 0;
    std::string unescaped_;  // cells of the current row that held doubled quotes
    std::optional<ImportError> problem_;
};

}  // namespace samspar::intake
