// A file of whatever bytes is read to its end or refused, and nothing of it is lost on the way.

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/utf8.h"
#include "export/csv_cell.h"
#include "fuzz/mutate.h"
#include "intake/csv_reader.h"
#include "intake/import.h"
#include "intake/text_decoding.h"
#include "support/import.h"
#include "support/test_store.h"

namespace samspar::intake {
namespace {

using fuzz::Mutator;
using fuzz::printable;

const std::vector<std::string> kFiles{
    "insats;start;avslut;avslutsanledning;kon;fodelsear\n"
    "START;2021-01-04;2021-06-30;arbete;kvinna;1985\n"
    "START;2021-02-01;;;man;1990\n",
    "\"insats\",\"start\",\"kon\"\r\n\"ST\"\"ART\",\"2021-01-04\",\"kvinna\"\r\n",
    "\xEF\xBB\xBFinsats\tstart\tk\xC3\xB6n\nSTART\t2021-01-04\tannat\n",
    "insats;ar;kon;antal\nSTART;2021;kvinna;12\n"};
const std::vector<std::string> kWords{";", ",", "\"\"", "\";\"", "\r\n", "=1+1", "811218-9876"};

TEST(IntakeFuzz, any_bytes_are_text_after_decoding) {
    Mutator files(kFiles, kWords, fuzz::seed());
    for (int i = 0; i < fuzz::rounds(20'000); ++i) {
        const std::string bytes = files.next();
        const DecodedText decoded(bytes);
        EXPECT_TRUE(domain::is_utf8(decoded.text())) << printable(bytes);
        (void)is_utf16(bytes);
    }
}

TEST(IntakeFuzz, a_reader_of_rows_comes_to_the_end_and_hands_out_only_what_is_there) {
    Mutator files(kFiles, kWords, fuzz::seed());
    const CsvLimits limits{.bytes = 8 * 1024, .rows = 100, .line = 512};
    for (int i = 0; i < fuzz::rounds(20'000); ++i) {
        const std::string bytes = files.next();
        const DecodedText decoded(bytes);
        CsvReader reader(decoded.text(), limits);
        CsvRow row;
        std::size_t signs = 0;
        std::int64_t before = 0;
        while (reader.next(row)) {
            ASSERT_GT(row.number, before) << printable(bytes);
            before = row.number;
            for (const std::string_view cell : row.cells) {
                signs += cell.size();
            }
        }
        EXPECT_LE(signs, decoded.text().size()) << printable(bytes);
        EXPECT_TRUE(reader.problem() || reader.position() == reader.size()) << printable(bytes);
    }
}

// What a file of ours writes into a cell is what is read out of it.
TEST(IntakeFuzz, a_cell_that_was_written_is_read_as_it_was) {
    Mutator cells({"MIA Vidare", "Huddinge; Botkyrka", "\"citat\"", "rad ett\nrad två"},
                  kWords,
                  fuzz::seed());
    for (int i = 0; i < fuzz::rounds(20'000); ++i) {
        const std::string cell = cells.next();
        // A byte of nought is no text: such a file is refused as a whole.
        if (!domain::is_utf8(cell) || cell.find('\0') != std::string::npos) {
            continue;
        }
        const std::string text = "a;b\n" + exporting::csv_cell(cell, ';') + ";x\n";
        CsvReader reader(text);
        CsvRow row;
        ASSERT_TRUE(reader.next(row) && reader.next(row)) << printable(cell);
        ASSERT_EQ(row.cells.size(), 2U) << printable(cell);
        EXPECT_EQ(row.cells[0], cell) << printable(cell);
        EXPECT_FALSE(reader.next(row)) << printable(cell);
    }
}

// Nothing is stored of a file with a wrong row, and of a file that could not be read.
TEST(IntakeFuzz, an_import_tells_what_is_wrong_and_stores_all_or_nothing) {
    test::TestStore t;
    Mutator files(kFiles, kWords, fuzz::seed());
    for (int i = 0; i < fuzz::rounds(300); ++i) {
        const std::string bytes = files.next();
        ImportOptions options;
        options.dry_run = i % 3 != 0;
        for (const auto& take_in :
             {test::import_registreringar, test::import_insatser, test::import_antal}) {
            const ImportReport report = take_in(*t.store, bytes, options);
            const bool is_good = report.readable && report.rows_refused == 0;
            EXPECT_EQ(report.errors.empty(), is_good) << printable(bytes);
            EXPECT_FALSE(report.committed && (!is_good || options.dry_run)) << printable(bytes);
        }
    }
    EXPECT_TRUE(t.store->integrity_problems().empty());
}

}  // namespace
}  // namespace samspar::intake
