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
                 ImportReport& report,
                 HeaderCheck check)
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
    read_header(columns, check);
    report_.readable = report_.errors.empty();
    if (!report_.readable) {
        refuse_all_rows();
    }
    if (header_) {
        source_.tell_of_sheet(
            *header_, header_->row(), [&](const RowErrors& notes) { tell(notes); });
    }
}

void FileRun::read_header(std::span<const Column> columns, HeaderCheck check) {
    CsvReader reader = open();
    CsvRow row;
    if (!reader.next(row)) {
        report_.errors.push_back(
            reader.problem().value_or(ImportError{0, "", "empty_file", source_.when_empty(), {}}));
        return;
    }
    std::vector<ImportError> errors;
    header_.emplace(row, columns, errors);
    if (const std::string why = errors.empty() ? "" : why_no_header(row, columns); !why.empty()) {
        report_.errors.push_back({row.number, "", "unknown_column", why, std::nullopt});
        return;
    }
    source_.tell_of_header(*header_, row.number, errors);
    if (check != nullptr) {
        check(*header_, errors);
    }
    report_.errors = std::move(errors);
    refuse_content_without_header();
}

std::string FileRun::why_no_header(const CsvRow& row, std::span<const Column> columns) const {
    if (const auto further_down = header_further_down(columns)) {
        return "är ingen rubrikrad; rubrikerna ser ut att stå på rad " +
               std::to_string(*further_down) + ", ta bort raderna ovanför";
    }
    if (header_->known() > 0) {
        return {};
    }
    if (row.cells.size() == 1) {
        return "är en enda cell; skilj kolumnerna åt med ; , eller tab, utan citattecken runt hela "
               "raden, och börja filen med kolumnernas namn: " +
               known_names(columns);
    }
    return "är ingen rubrikrad; börja filen med kolumnernas namn: " + known_names(columns);
}

std::optional<std::int64_t> FileRun::header_further_down(std::span<const Column> columns) const {
    constexpr int kRowsLookedAt = 20;
    CsvReader reader = open();
    CsvRow row;
    reader.next(row);
    for (int looked_at = 0; looked_at < kRowsLookedAt && reader.next(row); ++looked_at) {
        std::vector<ImportError> errors;
        const Header header(row, columns, errors);
        if (errors.empty() && header.known() > 1) {
            return row.number;
        }
    }
    return std::nullopt;
}

void FileRun::refuse_all_rows() {
    if (!header_) {
        return;  // nobody knows what is a row
    }
    CsvReader reader = open();
    CsvRow row;
    reader.next(row);
    while (reader.next(row)) {
        ++report_.rows;
    }
    report_.rows += reader.rows_left();
    report_.rows_refused = report_.rows;
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

bool FileRun::tell(const RowErrors& said) {
    const bool refused = !said.empty() || (options_.strict && !said.notes().empty());
    if (!refused) {
        report_.take_notes(said, options_.most_errors);
        return false;
    }
    for (const ImportError& error : said.all()) {
        add(error);
    }
    if (options_.strict) {
        for (const ImportError& note : said.notes()) {
            add(note);
        }
    }
    return true;
}

void FileRun::finish_row(const RowErrors& row) {
    if (tell(row)) {
        ++report_.rows_refused;
    } else {
        report_.count(row);
    }
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
        report_.rows += reader.rows_left();
        report_.rows_refused += reader.rows_left();
    }
    if (report_.rows == 0 && report_.readable) {
        RowErrors whole(0);
        whole.note("", "empty_file", "filen har inga rader under rubrikraden");
        tell(whole);
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
