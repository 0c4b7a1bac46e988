#pragma once

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <string_view>

#include "domain/instant.h"
#include "export/memory_file.h"
#include "statistics/decimal.h"

namespace samspar::exporting {

// How cells look, made once for each workbook.
struct XlsxFormats {
    lxw_format* title = nullptr;
    lxw_format* mark = nullptr;
    lxw_format* bold = nullptr;
    lxw_format* text = nullptr;  // wraps
    lxw_format* small = nullptr;
    lxw_format* head = nullptr;
    lxw_format* number_head = nullptr;
    lxw_format* label = nullptr;
    lxw_format* total_label = nullptr;
    lxw_format* link = nullptr;
};

// A workbook in memory. The same calls give the same bytes: the only moment in it is `made`.
// Throws std::runtime_error when the library refuses.
class XlsxBook {
public:
    XlsxBook(const std::string& title, const std::string& subject, domain::Instant made);
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    // `name`: at most 31 signs, in no other sheet, none of []:*?/\ in it.
    lxw_worksheet* add_sheet(const std::string& name);
    lxw_chart* add_bar_chart();

    [[nodiscard]] const XlsxFormats& formats() const { return formats_; }
    // Title, mark, bold or small for text over several lines.
    [[nodiscard]] lxw_format* wrapped(lxw_format* plain) const { return wrapped_.at(plain); }
    // Of a number with so many decimals, in a row that is a total or not.
    [[nodiscard]] lxw_format* number_format(int decimals, bool total) const;
    // The same with the sign always shown.
    [[nodiscard]] lxw_format* change_format(int decimals, bool total) const;
    [[nodiscard]] lxw_format* percent_format(int decimals, bool total) const;
    [[nodiscard]] lxw_format* mark_format(bool total) const;  // X and –

    // Closes the workbook. REQUIRES: called once, last.
    [[nodiscard]] std::string finish();

private:
    lxw_format* format(bool total, const char* number);
    void make_line_formats();
    void make_formats();

    MemoryFile file_;
    std::string temporary_;
    lxw_workbook* book_;
    XlsxFormats formats_;
    std::map<lxw_format*, lxw_format*> wrapped_;
    lxw_format* numbers_[2][2] = {};  // decimals, total
    lxw_format* changes_[2][2] = {};
    lxw_format* percents_[2][2] = {};
    lxw_format* marks_[2] = {};
};

// Writes wrapped text and makes its row high enough for it in a column of that width. Programs do
// not agree on when they do that by themselves.
void write_wrapped(lxw_worksheet* sheet,
                   lxw_row_t row,
                   lxw_col_t column,
                   const std::string& text,
                   std::size_t width,
                   lxw_format* format);

// Points that so many lines take.
[[nodiscard]] double row_height(std::size_t lines);

// Throws std::runtime_error with what the library says, unless it says that all is well.
void require(lxw_error error);

}  // namespace samspar::exporting
