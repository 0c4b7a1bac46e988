#include "export/xlsx_sheet.h"

#include <algorithm>

#include "domain/utf8.h"
#include "export/table_notes.h"
#include "export/wrap_text.h"
#include "export/xlsx_pages.h"
#include "export/xlsx_widths.h"

namespace samspar::exporting {
namespace {

constexpr std::size_t kSheetNameSigns = 31;
constexpr std::size_t kLabelSigns = 38;  // as wide as the first column
constexpr std::size_t kPortraitColumns = 6;
constexpr std::size_t kOnePageRows = 40;  // of a table on one page with its diagram
constexpr std::size_t kSheetFootSigns = 120;
constexpr uint8_t kA4 = 9;
constexpr double kRowPoints = 15;  // of a row that has no height of its own

double value_of(statistics::Decimal number) {
    double value = static_cast<double>(number.units);
    for (int i = 0; i < number.decimals; ++i) {
        value /= 10;
    }
    return value;
}

// One table of some length is one page, or its diagram would be cut in two.
bool is_one_page(const ReportSection& section) {
    return section.grids.size() == 1 && section.grids.front().rows.size() <= kOnePageRows;
}

// `&` begins a command in the head and the foot of a page, which hold 255 signs in all.
std::string foot_text(const std::string& text) {
    std::string safe;
    for (const char c : first_signs(text, kSheetFootSigns)) {
        safe += c == '&' ? std::string("&&") : std::string(1, c);
    }
    return safe;
}

class SheetWriter {
public:
    SheetWriter(XlsxBook& book,
                XlsxCharts& charts,
                const Report& report,
                const ReportSection& section,
                const std::string& name)
        : book_(book),
          charts_(charts),
          report_(report),
          name_(name),
          sheet_(book.add_sheet(name)),
          widths_(section),
          alone_(section.grids.size() == 1) {
        widths_.set(sheet_);
    }

    lxw_worksheet* sheet() { return sheet_; }

    // Over all columns when it is longer than they are wide, so that paper does not cut it.
    void line(const std::string& text, lxw_format* format) {
        if (text.empty()) {
            return;
        }
        const std::size_t lines = wrap_text(text, widths_.signs()).size();
        if (lines > 1 && widths_.columns() > 1) {
            const auto last = static_cast<lxw_col_t>(widths_.columns() - 1);
            require(worksheet_merge_range(
                sheet_, row_, 0, row_, last, text.c_str(), book_.wrapped(format)));
            require(worksheet_set_row(sheet_, row_, row_height(lines), nullptr));
        } else {
            write(row_, 0, text, format);
        }
        points_ += lines > 1 ? row_height(lines) : kRowPoints;
        ++row_;
    }

    // What has been written so far stands on top of every page.
    void repeat_from_top() {
        require(worksheet_repeat_rows(sheet_, 0, row_ - 1));
        pages_.set_repeated(points_);
    }

    void grid(const ReportGrid& grid) {
        const lxw_row_t begin = grids_++ == 0 ? 0 : row_;
        points_ = grids_ == 1 ? points_ : 0;
        ++row_;
        points_ += kRowPoints;
        line(grid.caption + (grid.n.empty() ? "" : " (" + grid.n + ")"), book_.formats().bold);
        const std::vector<lxw_col_t> columns = head(grid);
        const lxw_row_t first = row_;
        for (const ReportRow& row : grid.rows) {
            this->row(row, grid, columns);
            points_ += std::max(kRowPoints, row_height(wrap_text(row.label, kLabelSigns).size()));
        }
        for (const std::string& note : grid.notes) {
            line(note, book_.formats().small);
        }
        line(report_.source, book_.formats().small);
        pages_.add(begin, points_);
        if (const lxw_row_t rows = charts_.add(sheet_, row_ + 1, grid, {name_, first, columns});
            rows > 0) {
            pages_.add(row_, rows * kRowPoints);
            row_ += rows;
        }
    }

    // REQUIRES: all grids are written.
    void set_up_pages(bool on_one) {
        const auto last = static_cast<lxw_col_t>(widths_.columns() - 1);
        require(worksheet_print_area(sheet_, 0, 0, std::max<lxw_row_t>(row_, 1) - 1, last));
        pages_.set_width(widths_.points());
        if (!on_one) {
            pages_.set_up(sheet_);
        }
    }

    [[nodiscard]] std::size_t width() const { return widths_.columns(); }

private:
    void write(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
        require(worksheet_write_string(sheet_, row, column, text.c_str(), format));
    }

    // Gives the column of the sheet for each of the grid.
    std::vector<lxw_col_t> head(const ReportGrid& grid) {
        std::vector<lxw_col_t> columns;
        lxw_col_t at = 1;
        for (std::size_t i = 0; i < grid.columns.size(); ++i) {
            columns.push_back(at);
            at = static_cast<lxw_col_t>(at + (has_percent(grid, i) ? 2 : 1));
        }
        std::size_t lines = 1;
        write(row_, 0, grid.row_head, book_.formats().head);
        const std::vector<std::string> heads = sheet_heads(grid);
        for (std::size_t i = 0; i < heads.size(); ++i) {
            write(row_, static_cast<lxw_col_t>(i + 1), heads[i], book_.formats().number_head);
            lines = std::max(lines, wrap_text(heads[i], widths_.at(i + 1) - 1).size());
        }
        require(worksheet_set_row(sheet_, row_, row_height(lines), nullptr));
        points_ += row_height(lines);
        ++row_;
        if (alone_ && grid.rows.size() > kOnePageRows) {
            repeat_from_top();  // a table that is longer than a page, with its head
        }
        return columns;
    }

    void row(const ReportRow& row, const ReportGrid& grid, const std::vector<lxw_col_t>& columns) {
        const XlsxFormats& formats = book_.formats();
        write(row_, 0, row.label, row.total ? formats.total_label : formats.label);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            write_cell(book_, sheet_, row_, columns[i], row.cells[i], row.total);
            if (has_percent(grid, i)) {
                percent(static_cast<lxw_col_t>(columns[i] + 1), row.cells[i], row.total);
            }
        }
        ++row_;
    }

    // Of what is hidden the share is, too; a share of too few is a dash. That of a total may be
    // left out because it is of itself.
    void percent(lxw_col_t column, const ReportCell& cell, bool total) {
        if (cell.percent) {
            require(worksheet_write_number(sheet_,
                                           row_,
                                           column,
                                           value_of(*cell.percent) / 100,
                                           book_.percent_format(cell.percent->decimals, total)));
        } else {
            const bool shown = cell.kind == ReportCell::Kind::kNumber;
            const std::string without = total ? "" : "–";
            write(row_, column, shown ? without : cell_text(cell), book_.mark_format(total));
        }
    }

    XlsxBook& book_;
    XlsxCharts& charts_;
    const Report& report_;
    const std::string& name_;
    lxw_worksheet* sheet_;
    XlsxWidths widths_;
    bool alone_;  // one table is all there is
    lxw_row_t row_ = 0;
    std::size_t grids_ = 0;
    double points_ = 0;  // of the block that is being written
    XlsxPages pages_;
};

}  // namespace

std::string sheet_name(std::size_t number, const std::string& title) {
    std::string name = std::to_string(number) + " ";
    for (const char c : title) {
        name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    }
    if (domain::count_signs(name) > kSheetNameSigns) {
        name = std::string(first_signs(name, kSheetNameSigns - 1)) + "…";
    }
    return name;
}

void write_cell(const XlsxBook& book,
                lxw_worksheet* sheet,
                lxw_row_t row,
                lxw_col_t column,
                const ReportCell& cell,
                bool total) {
    if (cell.kind == ReportCell::Kind::kNumber) {
        lxw_format* const format = cell.change ? book.change_format(cell.number.decimals, total)
                                               : book.number_format(cell.number.decimals, total);
        require(worksheet_write_number(sheet, row, column, value_of(cell.number), format));
    } else {
        const std::string text = cell_text(cell);
        require(worksheet_write_string(sheet, row, column, text.c_str(), book.mark_format(total)));
    }
}

void set_up_page(lxw_worksheet* sheet, const Report& report, bool across) {
    worksheet_set_paper(sheet, kA4);
    worksheet_fit_to_pages(sheet, 1, 0);
    if (across) {
        worksheet_set_landscape(sheet);
    }
    const std::string& left = report.mark.empty() ? report.subject : report.mark;
    require(worksheet_set_header(sheet, ("&L" + foot_text(report.title) + "&R&A").c_str()));
    const std::string foot = "&L" + foot_text(left) + "&R&P (&N)";
    require(worksheet_set_footer(sheet, foot.c_str()));
}

void add_section_sheet(XlsxBook& book,
                       XlsxCharts& charts,
                       const Report& report,
                       const ReportSection& section,
                       const std::string& name) {
    SheetWriter writer(book, charts, report, section, name);
    writer.line(section.title, book.formats().title);
    writer.line(report.mark, book.formats().mark);
    writer.line(report.training, book.formats().mark);
    const bool on_one = is_one_page(section);
    if (section.grids.size() > 1) {
        writer.repeat_from_top();
    }
    if (!section.population.empty()) {
        writer.line("Vilka som räknas: " + section.population + ".", book.formats().small);
    }
    if (std::ranges::any_of(section.grids, has_hidden)) {
        writer.line("X = uppgiften visas inte. Varför står i bladet Läs mig.",
                    book.formats().small);
    }
    if (section.grids.empty()) {
        writer.line(std::string(kNothingToShow), book.formats().bold);
    }
    for (const ReportGrid& grid : section.grids) {
        writer.grid(grid);
    }
    set_up_page(writer.sheet(), report, writer.width() > kPortraitColumns);
    if (on_one) {
        worksheet_fit_to_pages(writer.sheet(), 1, 1);
    }
    writer.set_up_pages(on_one);
}

}  // namespace samspar::exporting
