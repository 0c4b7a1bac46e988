// Rows are given out in order under the numbers that a spreadsheet gives them; written at those
// numbers as our own files write cells, they are read as the same rows at the same places.

#include <vector>

#include "domain/utf8.h"
#include "export/csv_cell.h"
#include "fuzz/fuzz_targets/target.h"
#include "intake/csv_reader.h"
#include "intake/text_decoding.h"

namespace samspar::fuzz {
namespace {

struct Row {
    std::int64_t number = 0;
    std::vector<std::string> cells;
    bool operator==(const Row&) const = default;
};

// Those without a flaw. Checks on the way that the reader moves on and hands out what is there.
std::vector<Row> rows_of(intake::CsvReader& reader, std::string_view text) {
    std::vector<Row> rows;
    intake::CsvRow row;
    std::int64_t before = 0;
    std::size_t place = 0;
    while (reader.next(row)) {
        hold(row.number > before, "numbers go up");
        hold(reader.position() > place && reader.position() <= text.size(),
             "a row takes its place");
        std::size_t signs = 0;
        for (const std::string_view cell : row.cells) {
            signs += cell.size();
        }
        hold(signs <= reader.position() - place, "cells hold no more than their row");
        before = row.number;
        place = reader.position();
        if (row.flaw == intake::CsvFlaw::kNone) {
            rows.push_back({row.number, {row.cells.begin(), row.cells.end()}});
        }
    }
    hold(reader.problem() || reader.position() == text.size(), "it reads to the end or says why");
    hold(reader.problem() || reader.rows_left() == 0, "and leaves nothing without a problem");
    return rows;
}

std::string written_anew(const std::vector<Row>& rows, char separator) {
    std::string text = std::string("sep=") + separator + "\n";
    std::int64_t next = 1;
    for (const Row& row : rows) {
        for (; next < row.number; ++next) {
            text += "\n";
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            text += (i == 0 ? "" : std::string(1, separator)) +
                    exporting::csv_cell(row.cells[i], separator);
        }
        text += "\n";
        ++next;
    }
    return text;
}

}  // namespace

void csv_rows(std::string_view input) {
    const intake::DecodedText decoded(input);
    const intake::CsvLimits limits{.bytes = 8 * 1024, .rows = 100, .line = 512};
    intake::CsvReader reader(decoded.text(), limits);
    const std::vector<Row> rows = rows_of(reader, decoded.text());
    const std::string text = written_anew(rows, reader.separator());
    intake::CsvReader again(text);
    hold(rows_of(again, text) == rows, "rows that were written are read as they were");
    hold(rows.empty() || again.separator() == reader.separator(),
         "with the separator that is told");
}

}  // namespace samspar::fuzz
