#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "intake/header.h"
#include "intake/import.h"
#include "intake/source_text.h"

namespace samspar::intake {

// One file on its way in: as a text, its header understood, its rows walked one by one, its errors
// gathered in a report.
class FileRun {
public:
    // Says what is wrong with a header that the table of its columns cannot say.
    using HeaderCheck = void (*)(const Header& header, std::vector<ImportError>& errors);

    // REQUIRES: `bytes`, `options` and `report` outlive the run.
    FileRun(std::string_view bytes,
            std::span<const Column> columns,
            const ImportOptions& options,
            ImportReport& report,
            HeaderCheck check = nullptr);

    // REQUIRES: the report is readable. Else it says why, and each row of the file, as far as rows
    // can be told apart in it, is counted as refused.
    [[nodiscard]] const Header& header() const { return *header_; }

    using RowReader = std::function<void(const CsvRow& row, RowErrors& errors)>;
    // Calls `read` for every row, also one that check_cells found errors in, so that all errors of
    // a row are told together. A row that ends up with errors is refused.
    void each_row(const RowReader& read);
    // Calls `read` for the rows that check_cells has nothing against and reports nothing.
    void look_ahead(const RowReader& read) const;

    // Counts the row, and puts what is to be told of it into the report: its errors, which refuse
    // it, else its notes. A row that was put off is finished again when it is settled.
    void finish_row(const RowErrors& row);

private:
    // Finds out whether the header is one, and tells what is wrong with it.
    void read_header(std::span<const Column> columns, HeaderCheck check);
    // Why the first row is not the names of the columns, without a word of what it holds, since
    // that may be a participant; empty when it is, however wrong. REQUIRES: it is read into
    // header_.
    [[nodiscard]] std::string why_no_header(const CsvRow& row,
                                            std::span<const Column> columns) const;
    // Where another row than the first is the header: a title stands above it.
    [[nodiscard]] std::optional<std::int64_t> header_further_down(
        std::span<const Column> columns) const;
    // The only place where a note becomes an error: with options.strict. Whether there was any.
    bool tell(const RowErrors& said);
    void refuse_all_rows();
    // Cells without a header belong to no field, and nobody would miss them.
    void refuse_content_without_header();
    [[nodiscard]] CsvReader open() const { return CsvReader(source_.text(), options_.limits); }
    void add(const ImportError& error);

    SourceText source_;
    const ImportOptions& options_;
    ImportReport& report_;
    std::optional<Header> header_;
};

// Sorts the errors by row, and closes the import in the store, when the report allows it: sets
// `complete` and `id`. REQUIRES: `import_id` came from begin in the same scope.
void finish(store::WriteScope& scope,
            std::int64_t import_id,
            const ImportOptions& options,
            ImportReport& report);

// Begins the import in the store so that its rows can name it.
std::int64_t begin(store::WriteScope& scope,
                   const ImportOptions& options,
                   const ImportReport& report);

}  // namespace samspar::intake
