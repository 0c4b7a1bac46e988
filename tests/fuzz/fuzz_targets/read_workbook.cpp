#include "fuzz/fuzz_targets/read_workbook.h"

#include <set>

#include "domain/utf8.h"
#include "fuzz/fuzz_targets/target.h"
#include "intake/csv_reader.h"
#include "intake/workbook_text.h"
#include "office/file_kind.h"
#include "office/unreadable.h"
#include "office/workbook.h"

namespace samspar::fuzz {
namespace {

constexpr std::size_t kMost = std::size_t{1024} * 1024;

// The numbers of the rows with content; nothing when it cannot be read.
std::set<std::int64_t> rows_of(const std::string& bytes) {
    const office::Limits limits{.packed = kMost,
                                .unpacked = 4 * kMost,
                                .whole = kMost,
                                .piece = 64 * 1024,
                                .strings = 1000};
    std::set<std::int64_t> rows;
    try {
        office::Workbook book(bytes, limits);
        (void)book.shown_names(nullptr);
        book.read(book.choose(""), [&](const office::SheetRow& row) {
            hold(row.number > 0 && row.number <= limits.rows, "a row has a number of a sheet");
            hold(rows.empty() || row.number > *rows.rbegin(), "rows come in their order");
            rows.insert(row.number);
            for (const office::SheetCell& cell : row.cells) {
                hold(domain::is_utf8(cell.text), "a cell is text");
            }
        });
    } catch (const office::Unreadable& why) {
        hold(domain::is_utf8(why.what()), "why it cannot be read is text");
        return {};
    }
    return rows;
}

}  // namespace

void read_whole_workbook(const std::string& bytes) {
    if (office::file_kind(bytes) == office::FileKind::kCompound) {
        hold(domain::is_utf8(office::about_compound(bytes)), "what it is instead is text");
    }
    if (office::file_kind(bytes) != office::FileKind::kZip) {
        return;
    }
    const std::set<std::int64_t> rows = rows_of(bytes);
    if (rows.empty()) {
        return;
    }
    try {
        const intake::WorkbookText text = intake::read_workbook(bytes, "", kMost);
        intake::CsvReader reader(text.csv);
        intake::CsvRow row;
        while (reader.next(row)) {
            hold(row.flaw == intake::CsvFlaw::kNone, "what is made of a sheet is CSV");
            hold(rows.contains(row.number), "a row of the text is that row of the sheet");
        }
    } catch (const office::Unreadable& why) {
        hold(domain::is_utf8(why.what()), "why it cannot be read is text");
    }
}

}  // namespace samspar::fuzz
