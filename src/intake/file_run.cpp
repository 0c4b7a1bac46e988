#include "intake/file_run.h"

#include <algorithm>

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

void FileRun::finish_row(const RowErrors& errors) {
    if (errors.empty()) {
        report_.take_notes(errors, options_.most_errors);
        return;
    }
    for (const ImportError& error : errors.all()) {
        add(error);
    }
    ++report_.rows_refused;
}

void FileRun::each_row(const RowReader& read) {
    CsvReader reader = open();
    CsvRow row;
    reader.next(row);  // the header
    while (reader.next(row)) {
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
    if (options.dry_run || !report.acceptable(options.good_rows_only)) {
        return;
    }
    store::finish_import(scope, import_id, record_of(report));
    report.id = import_id;
    report.complete = true;
}

}  // namespace samspar::intake
