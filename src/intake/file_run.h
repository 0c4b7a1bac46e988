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
    // REQUIRES: `bytes`, `options` and `report` outlive the run.
    FileRun(std::string_view bytes,
            std::span<const Column> columns,
            const ImportOptions& options,
            ImportReport& report);

    // False when there is no header; the report says why. Else the header may still have errors,
    // which are in the report too.
    [[nodiscard]] bool has_header() const { return header_.has_value(); }
    // REQUIRES: has_header().
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
