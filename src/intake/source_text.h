#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/csv_reader.h"
#include "intake/header.h"
#include "intake/text_decoding.h"
#include "intake/workbook_text.h"

namespace samspar::intake {

// A file as the text that a CsvReader reads, whatever it came as: CSV in any of the encodings, or a
// workbook. What a workbook knows of its cells and a text cannot say is told by row and column.
class SourceText {
public:
    // REQUIRES: `bytes` outlives this. An empty `sheet` is the first that can be seen.
    SourceText(std::string_view bytes, std::string_view sheet, const CsvLimits& limits);
    SourceText(const SourceText&) = delete;
    SourceText& operator=(const SourceText&) = delete;

    // Why the file cannot be read; then the text is empty.
    [[nodiscard]] const std::optional<ImportError>& problem() const { return problem_; }
    [[nodiscard]] std::string_view text() const { return decoded_->text(); }
    // What is said when there is no row in it.
    [[nodiscard]] std::string when_empty() const;

    // Adds what is wrong with the cells of the header, which is row `row`.
    void tell_of_header(const Header& header,
                        std::int64_t row,
                        std::vector<ImportError>& errors) const;
    // Adds what is to be told of the cells of the row that `errors` are of.
    void tell_of_row(const Header& header, RowErrors& errors) const;
    // Tells what is to be noted of the sheet as such: what was hidden, merged, or not read.
    void tell_of_sheet(const Header& header,
                       std::int64_t header_row,
                       const std::function<void(const RowErrors& notes)>& tell) const;

private:
    std::optional<ImportError> problem_;
    std::optional<WorkbookText> workbook_;
    std::optional<DecodedText> decoded_;  // of the bytes, or of the workbook's text
};

}  // namespace samspar::intake
