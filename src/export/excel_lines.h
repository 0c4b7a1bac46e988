#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "domain/period.h"

namespace samspar::exporting {

// A CSV file as Excel opens it on a Swedish machine: UTF-8 with a byte order mark, semicolons,
// CRLF. Some lines about the file come first, then one line for each figure, under a header that is
// the same for internal and published figures.
class ExcelLines {
public:
    ExcelLines();

    // Cells as they are to stand: texts through text_cell.
    void add(std::initializer_list<std::string> cells);
    // From here on the lines are figures.
    void begin_figures();

    [[nodiscard]] std::string finish() { return std::move(text_); }

private:
    std::string text_;
};

// Quoted where it must be, and nothing that Excel would compute.
[[nodiscard]] std::string text_cell(std::string_view text);
// Empty for no number.
[[nodiscard]] std::string number_cell(const std::optional<std::int64_t>& number);
// A whole year is a number; a span is text.
[[nodiscard]] std::string period_cell(domain::Period period);

}  // namespace samspar::exporting
