#include "intake/file_run.h"

#include <algorithm>
#include <stdexcept>

#include "domain/text_fold.h"
#include "security/sha256.h"
#include "store/imports.h"

namespace samspar::intake {
namespace {

constexpr std::int64_t kRowsPerProgress = 1000;

store::ImportRecord record_of(const ImportReport& report) {
    return {.kind = report.kind,
            .file_sha256 = report.file_sha256,
            .rows_new = report.rows_new,
            .rows_changed = report.rows_changed,
            .rows_same = report.rows_same + report.rows_noted,
            .rows_refused = report.rows_refused};
}

}  // namespace

FileRun::FileRun(std::string_view bytes,
                 std::span<const Column> columns,
                 const ImportOptions& options,
                 ImportReport& report)
    : source_(bytes, options.sheet, options.limits), options_(options), report_(report) {
    if (options.strict && options.good_rows_only) {
        throw std::invalid_argument("a row with a note is stored before it is told");
    }
    report_.dry_run = options.dry_run;
    report_.file_sha256 = security::sha256_hex(bytes);
    if (source_.problem()) {
        report_.errors.push_back(*source_.problem());
        report_.readable = false;
        return;
    }
    CsvReader reader = open();
    CsvRow row;
    if (!reader.next(row)) {
        report_.errors.push_back(
            reader.problem().value_or(ImportError{0, "", "empty_file", source_.when_empty(), {}}));
        report_.readable = false;
        return;
    }
    header_.emplace(row, columns, report_.errors);
    source_.tell_of_header(*header_, row.number, report_.errors);
    refuse_content_without_header();
    report_.readable = report_.errors.empty();
    source_.tell_of_sheet(*header_, row.number, [&](const RowErrors& notes) {
        report_.take_notes(notes, options_.most_errors);
    });
}

void FileRun::add(const ImportError& error) {
    if (report_.errors.size() < options_.most_errors) {
        report_.errors.push_back(error);
    } else {
        ++report_.errors_left_out;
    }
}

void FileRun::refuse_content_without_header() {
    std::vector<std::size_t> places = header_->without_name();
    CsvReader reader = open();
    CsvRow row;
    reader.next(row);
    const std::int64_t header_row = row.number;
    while (!places.empty() && reader.next(row)) {
        std::erase_if(places, [&](std::size_t place) {
            if (place >= row.cells.size() || domain::trim(row.cells[place]).empty()) {
                return false;
            }
            report_.errors.push_back({header_row,
                                      "",
                                      "column_without_header",
                                      "kolumn " + std::to_string(place + 1) +
                                          " har ingen rubrik men innehåll i rad " +
                                          std::to_string(row.number),
                                      std::to_string(row.number)});
            return true;
        });
    }
}

void FileRun::finish_row(const RowErrors& row) {
    const bool refused = !row.empty() || (options_.strict && !row.notes().empty());
    if (!refused) {
        report_.take_notes(row, options_.most_errors);
        report_.count(row);
        return;
    }
    for (const ImportError& error : row.all()) {
        add(error);
    }
    if (options_.strict) {
        for (const ImportError& note : row.notes()) {
            add(note);
        }
    }
    ++report_.rows_refused;
}

void FileRun::each_row(const RowReader& read) {
    CsvReader reader = open();
    CsvRow row;
    reader.next(row);  // the header
    while (reader.next(row)) {
        ++report_.rows;
        RowErrors errors(row.number);
        source_.tell_of_row(*header_, errors);
        check_cells(row, *header_, errors);
        if (row.flaw != CsvFlaw::kUnclosedQuote) {  // else nobody knows which cell is which
            read(row, errors);
        }
        finish_row(errors);
        if (options_.progress && row.number % kRowsPerProgress == 0) {
            options_.progress(reader.position(), reader.size());
        }
    }
    if (reader.problem()) {
        add(*reader.problem());
        report_.readable = false;
    }
    if (options_.progress) {
        options_.progress(reader.position(), reader.size());
    }
}

void FileRun::look_ahead(const RowReader& read) const {
    CsvReader reader = open();
    CsvRow row;
    reader.next(row);
    while (reader.next(row)) {
        RowErrors errors(row.number);
        source_.tell_of_row(*header_, errors);
        check_cells(row, *header_, errors);
        if (errors.empty()) {
            read(row, errors);
        }
    }
}

std::int64_t begin(store::WriteScope& scope,
                   const ImportOptions& options,
                   const ImportReport& report) {
    return store::begin_import(scope, options.actor, record_of(report));
}

void finish(store::WriteScope& scope,
            std::int64_t import_id,
            const ImportOptions& options,
            ImportReport& report) {
    std::ranges::stable_sort(report.errors, {}, &ImportError::row);
    std::ranges::stable_sort(report.noted, {}, &ImportError::row);
    if (report.rows != report.rows_new + report.rows_changed + report.rows_same +
                           report.rows_noted + report.rows_refused) {
        throw std::logic_error("a row of a file ended as nothing, or twice");
    }
    const bool acceptable = report.acceptable(options.good_rows_only);
    if (!acceptable) {
        report.insatser_created.clear();
    }
    if (options.dry_run || !acceptable) {
        return;
    }
    store::finish_import(scope, import_id, record_of(report));
    report.id = import_id;
    report.complete = true;
}

}  // namespace samspar::intake
