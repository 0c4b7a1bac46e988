#include "intake/source_text.h"

#include <algorithm>

#include "office/file_kind.h"
#include "office/unreadable.h"

namespace samspar::intake {
namespace {

ImportError whole_file(domain::FieldCode code,
                       std::string message,
                       std::optional<std::string> limit = std::nullopt) {
    return {0, "", code, std::move(message), std::move(limit)};
}

// What keeps the bytes from being read as a text; empty for a workbook that may be one.
std::optional<ImportError> problem_of(std::string_view bytes,
                                      std::string_view sheet,
                                      const CsvLimits& limits) {
    if (bytes.size() > limits.bytes) {
        const std::string limit = std::to_string(limits.bytes / (std::size_t{1024} * 1024));
        return whole_file("file_too_large", "filen är större än " + limit + " MB", limit);
    }
    switch (office::file_kind(bytes)) {
        case office::FileKind::kCompound:
            return whole_file("not_workbook", office::about_compound(bytes));
        case office::FileKind::kZip:
            return std::nullopt;
        case office::FileKind::kOther:
            break;
    }
    if (is_utf16(bytes)) {
        return whole_file("not_csv", "filen är UTF-16; spara den som CSV i UTF-8 och försök igen");
    }
    if (!sheet.empty()) {
        return whole_file("unknown_sheet", "filen är ingen arbetsbok och har inga blad");
    }
    return std::nullopt;
}

}  // namespace

SourceText::SourceText(std::string_view bytes, std::string_view sheet, const CsvLimits& limits)
    : problem_(problem_of(bytes, sheet, limits)) {
    std::string_view text = bytes;
    if (!problem_ && office::file_kind(bytes) == office::FileKind::kZip) {
        try {
            workbook_ = read_workbook(bytes, sheet, limits.bytes);
            text = workbook_->csv;
        } catch (const office::Unreadable& why) {
            problem_ = whole_file(why.code(), why.what(), why.limit());
        }
    }
    decoded_.emplace(problem_ ? std::string_view{} : text);
}

std::string SourceText::when_empty() const {
    return workbook_ ? workbook_->when_empty : "filen är tom";
}

void SourceText::tell_of_header(const Header& header,
                                std::int64_t row,
                                std::vector<ImportError>& errors) const {
    RowErrors found(row);
    tell_of_row(header, found);
    errors.insert(errors.end(), found.all().begin(), found.all().end());
}

void SourceText::tell_of_row(const Header& header, RowErrors& errors) const {
    if (!workbook_) {
        return;
    }
    const std::vector<CellRemark>& remarks = workbook_->remarks;
    auto remark = std::ranges::lower_bound(remarks, errors.row(), {}, &CellRemark::row);
    for (; remark != remarks.end() && remark->row == errors.row(); ++remark) {
        if (remark->is_error) {
            errors.add(header.name_at(remark->place), remark->code, remark->message);
        } else {
            errors.note(header.name_at(remark->place), remark->code, remark->message);
        }
    }
}

void SourceText::tell_of_sheet(const Header& header,
                               std::int64_t header_row,
                               const std::function<void(const RowErrors& notes)>& tell) const {
    if (!workbook_) {
        return;
    }
    const auto note = [&](std::int64_t row,
                          const std::string& column,
                          domain::FieldCode code,
                          std::string_view message) {
        RowErrors one(row);
        one.note(column, code, message);
        tell(one);
    };
    if (!workbook_->other_sheets.empty()) {
        note(0, "", "other_sheets", workbook_->other_sheets);
    }
    for (const std::size_t place : workbook_->hidden_columns) {
        note(header_row,
             header.name_at(place),
             "hidden_column",
             "är dold i arbetsboken, och lästes");
    }
    for (const std::int64_t row : workbook_->hidden_rows) {
        note(row, "", "hidden_row", "är dold i arbetsboken, och lästes");
    }
    for (const CellRemark& remark : workbook_->bare_remarks) {
        note(remark.row, header.name_at(remark.place), remark.code, remark.message);
    }
}

}  // namespace samspar::intake
