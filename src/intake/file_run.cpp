#include "intake/file_run.h"

#include <algorithm>

#include "security/sha256.h"
#include "store/imports.h"

namespace samspar::intake {
namespace {

constexpr std::int64_t kRowsPerProgress = 1000;

std::optional<ImportError> file_problem(std::string_view bytes, const CsvLimits& limits) {
    const auto problem = [](domain::FieldCode code, std::string message) {
        return ImportError{0, "", code, std::move(message), std::nullopt};
    };
    if (bytes.size() > limits.bytes) {
        const std::string limit = std::to_string(limits.bytes / (std::size_t{1024} * 1024));
        auto error = problem("file_too_large", "filen är större än " + limit + " MB");
        error.limit = limit;
        return error;
    }
    switch (file_kind(bytes)) {
        case FileKind::kSpreadsheet:
            return problem(
                "not_csv",
                "filen är en arbetsbok; spara den som CSV UTF-8 i Excel och försök igen");
        case FileKind::kUtf16:
            return problem("not_csv", "filen är UTF-16; spara den som CSV i UTF-8 och försök igen");
        case FileKind::kText:
            break;
    }
    return std::nullopt;
}

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
    : text_(bytes.size() > options.limits.bytes ? std::string_view{} : bytes),
      options_(options),
      report_(report) {
    report_.dry_run = options.dry_run;
    report_.file_sha256 = security::sha256_hex(bytes);
    if (const auto problem = file_problem(bytes, options.limits)) {
        report_.errors.push_back(*problem);
        report_.readable = false;
        return;
    }
    CsvReader reader = open();
    CsvRow row;
    if (!reader.next(row)) {
        report_.errors.push_back(
            reader.problem().value_or(ImportError{0, "", "empty_file", "filen är tom", {}}));
        report_.readable = false;
        return;
    }
    header_.emplace(row, columns, report_.errors);
    report_.readable = report_.errors.empty();
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
