#include "export/xlsx_book.h"

#include <algorithm>
#include <stdexcept>

#include "export/wrap_text.h"

namespace samspar::exporting {
namespace {

constexpr lxw_color_t kInk = 0x16242C;
constexpr lxw_color_t kSoft = 0x4A5A63;
constexpr lxw_color_t kRed = 0x8E1A1A;
constexpr lxw_color_t kHeadFill = 0xE8EEF1;

std::size_t index(int decimals) {
    return decimals > 0 ? 1 : 0;
}

}  // namespace

void require(lxw_error error) {
    if (error != LXW_NO_ERROR) {
        throw std::runtime_error(std::string("xlsx: ") + lxw_strerror(error));
    }
}

double row_height(std::size_t lines) {
    return 3 + 12.5 * static_cast<double>(std::max<std::size_t>(lines, 1));
}

void write_wrapped(lxw_worksheet* sheet,
                   lxw_row_t row,
                   lxw_col_t column,
                   const std::string& text,
                   std::size_t width,
                   lxw_format* format) {
    require(worksheet_write_string(sheet, row, column, text.c_str(), format));
    require(worksheet_set_row(sheet, row, row_height(wrap_text(text, width).size()), nullptr));
}

XlsxBook::XlsxBook(const std::string& title, const std::string& subject, domain::Instant made)
    : temporary_(memory_directory()) {
    lxw_workbook_options options = {};
    options.tmpdir = temporary_.data();
    book_ = workbook_new_opt(file_.path().c_str(), &options);
    if (book_ == nullptr) {
        throw std::runtime_error("xlsx: no memory");
    }
    std::string title_text = title;
    std::string subject_text = subject;
    lxw_doc_properties properties = {};
    properties.title = title_text.data();
    properties.subject = subject_text.data();
    properties.created = static_cast<time_t>(made.ms / 1000);
    require(workbook_set_properties(book_, &properties));
    make_formats();
}

XlsxBook::~XlsxBook() {
    if (book_ != nullptr) {
        lxw_workbook_free(book_);
    }
}

lxw_format* XlsxBook::format(bool total, const char* number) {
    lxw_format* made = workbook_add_format(book_);
    format_set_font_name(made, "Arial");
    format_set_font_size(made, 10);
    format_set_font_color(made, kInk);
    if (number != nullptr) {
        format_set_num_format(made, number);
    }
    if (total) {
        format_set_bold(made);
        format_set_top(made, LXW_BORDER_THIN);
    }
    return made;
}

// Of text that stands in a line of its own, and the same over several lines.
void XlsxBook::make_line_formats() {
    struct Look {
        lxw_format** plain;
        double size;
        bool bold;
        lxw_color_t color;
    };
    for (const Look& look : {Look{&formats_.title, 14, true, kInk},
                             Look{&formats_.mark, 10, true, kRed},
                             Look{&formats_.bold, 10, true, kInk},
                             Look{&formats_.small, 9, false, kSoft}}) {
        lxw_format* const wrapped = format(false, nullptr);
        *look.plain = format(false, nullptr);
        for (lxw_format* each : {*look.plain, wrapped}) {
            format_set_font_size(each, look.size);
            format_set_font_color(each, look.color);
            format_set_align(each, LXW_ALIGN_VERTICAL_TOP);
            if (look.bold) {
                format_set_bold(each);
            }
        }
        format_set_text_wrap(wrapped);
        wrapped_[*look.plain] = wrapped;
    }
}

void XlsxBook::make_formats() {
    make_line_formats();
    formats_.text = format(false, nullptr);
    format_set_text_wrap(formats_.text);
    format_set_align(formats_.text, LXW_ALIGN_VERTICAL_TOP);
    for (lxw_format** head : {&formats_.head, &formats_.number_head}) {
        *head = format(false, nullptr);
        format_set_bold(*head);
        format_set_text_wrap(*head);
        format_set_bg_color(*head, kHeadFill);
        format_set_bottom(*head, LXW_BORDER_THIN);
        format_set_align(*head, LXW_ALIGN_VERTICAL_BOTTOM);
    }
    format_set_align(formats_.number_head, LXW_ALIGN_RIGHT);
    formats_.label = format(false, nullptr);
    format_set_text_wrap(formats_.label);
    formats_.total_label = format(true, nullptr);
    formats_.link = format(false, nullptr);
    format_set_font_color(formats_.link, 0x0B5394);
    format_set_underline(formats_.link, LXW_UNDERLINE_SINGLE);
    for (const bool total : {false, true}) {
        numbers_[0][total] = format(total, "#,##0");
        numbers_[1][total] = format(total, "#,##0.0");
        changes_[0][total] = format(total, "+#,##0;-#,##0;0");
        changes_[1][total] = format(total, "+#,##0.0;-#,##0.0;0.0");
        percents_[0][total] = format(total, "0%");
        percents_[1][total] = format(total, "0.0%");
        marks_[total] = format(total, nullptr);
        format_set_align(marks_[total], LXW_ALIGN_RIGHT);
    }
}

lxw_worksheet* XlsxBook::add_sheet(const std::string& name) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
    if (sheet == nullptr) {
        throw std::runtime_error("xlsx: no sheet may be called " + name);
    }
    return sheet;
}

lxw_chart* XlsxBook::add_bar_chart() {
    return workbook_add_chart(book_, LXW_CHART_BAR);
}

lxw_format* XlsxBook::number_format(int decimals, bool total) const {
    return numbers_[index(decimals)][total];
}

lxw_format* XlsxBook::change_format(int decimals, bool total) const {
    return changes_[index(decimals)][total];
}

lxw_format* XlsxBook::percent_format(int decimals, bool total) const {
    return percents_[index(decimals)][total];
}

lxw_format* XlsxBook::mark_format(bool total) const {
    return marks_[total];
}

std::string XlsxBook::finish() {
    lxw_workbook* book = book_;
    book_ = nullptr;  // closing frees it, also when it fails
    require(workbook_close(book));
    return file_.content();
}

}  // namespace samspar::exporting
