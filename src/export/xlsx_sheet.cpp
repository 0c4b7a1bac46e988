#include "export/xlsx_sheet.h"

#include <algorithm>

#include "domain/utf8.h"
#include "export/wrap_text.h"
#include "export/xlsx_pages.h"

namespace samspar::exporting {
namespace {

constexpr std::size_t kNameSigns = 31;
constexpr double kLabelColumn = 38;  // widths in signs
constexpr double kNumberColumn = 13;
constexpr std::size_t kLabelSigns = 38;
constexpr double kChartPoints = 540;    // as wide as every diagram
constexpr std::size_t kHeadSigns = 12;  // of the bold text in one
constexpr std::size_t kPortraitColumns = 6;
constexpr std::size_t kOnePageRows = 40;  // of a table on one page with its diagram
constexpr uint8_t kA4 = 9;
constexpr double kRowPoints = 15;  // of a row that has no height of its own

bool has_percent(const ReportGrid& grid, std::size_t column) {
    return std::ranges::any_of(grid.rows, [column](const ReportRow& row) {
        return row.cells[column].percent.has_value();
    });
}

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

// `&` begins a command in the foot of a page.
std::string foot_text(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        safe += c == '&' ? std::string("&&") : std::string(1, c);
    }
    return safe;
}

class SheetWriter {
public:
    SheetWriter(XlsxBook& book, XlsxCharts& charts, const Report& report, const std::string& name)
        : book_(book),
          charts_(charts),
          report_(report),
          name_(name),
          sheet_(book.add_sheet(name)) {}

    lxw_worksheet* sheet() { return sheet_; }

    void line(const std::string& text, lxw_format* format) {
        if (!text.empty()) {
            write(row_++, 0, text, format);
        }
    }

    void skip() { ++row_; }

    void grid(const ReportGrid& grid) {
        const lxw_row_t begin = grids_++ == 0 ? 0 : row_;
        double points = static_cast<double>(row_ - begin) * kRowPoints;
        skip();
        line(grid.caption + (grid.n.empty() ? "" : " (" + grid.n + ")"), book_.formats().bold);
        const std::vector<lxw_col_t> columns = head(grid);
        points += 2 * kRowPoints + head_points_;
        const lxw_row_t first = row_;
        for (const ReportRow& row : grid.rows) {
            this->row(row, grid, columns);
            points += std::max(kRowPoints, row_height(wrap_text(row.label, kLabelSigns).size()));
        }
        for (const std::string& note : grid.notes) {
            line(note, book_.formats().small);
        }
        line(report_.source, book_.formats().small);
        points += static_cast<double>(grid.notes.size() + 1) * kRowPoints;
        pages_.add(begin, points);
        if (const lxw_row_t rows = charts_.add(sheet_, row_ + 1, grid, {name_, first, columns});
            rows > 0) {
            pages_.add(row_, rows * kRowPoints);
            row_ += rows;
            chart_points_ = kChartPoints;
        }
    }

    // REQUIRES: all grids are written.
    void set_up_pages() {
        const double columns = column_points(kLabelColumn) +
                               static_cast<double>(width_ - 1) * column_points(kNumberColumn);
        pages_.set_width(std::max(columns, chart_points_));
        pages_.set_up(sheet_);
    }

    [[nodiscard]] std::size_t width() const { return width_; }

private:
    void write(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
        require(worksheet_write_string(sheet_, row, column, text.c_str(), format));
    }

    // A column of shares stands right of the counts they are of.
    std::vector<lxw_col_t> head(const ReportGrid& grid) {
        std::vector<lxw_col_t> columns;
        lxw_col_t at = 1;
        std::size_t lines = 1;
        write(row_, 0, grid.row_head, book_.formats().head);
        for (std::size_t i = 0; i < grid.columns.size(); ++i) {
            const std::string text = column_text(grid.columns[i]);
            columns.push_back(at);
            write(row_, at++, text, book_.formats().number_head);
            lines = std::max(lines, wrap_text(text, kHeadSigns).size());
            if (has_percent(grid, i)) {
                write(row_, at++, text + ", andel", book_.formats().number_head);
                lines = std::max(lines, wrap_text(text + ", andel", kHeadSigns).size());
            }
        }
        head_points_ = row_height(lines);
        require(worksheet_set_row(sheet_, row_, head_points_, nullptr));
        width_ = std::max(width_, static_cast<std::size_t>(at));
        ++row_;
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

    // Of what is hidden the share is, too.
    void percent(lxw_col_t column, const ReportCell& cell, bool total) {
        if (cell.percent) {
            require(worksheet_write_number(sheet_,
                                           row_,
                                           column,
                                           value_of(*cell.percent) / 100,
                                           book_.percent_format(cell.percent->decimals, total)));
        } else {
            const bool shown = cell.kind == ReportCell::Kind::kNumber;
            write(row_, column, shown ? "" : cell_text(cell), book_.mark_format(total));
        }
    }

    XlsxBook& book_;
    XlsxCharts& charts_;
    const Report& report_;
    const std::string& name_;
    lxw_worksheet* sheet_;
    lxw_row_t row_ = 0;
    std::size_t width_ = 1;
    std::size_t grids_ = 0;
    double head_points_ = 0;
    double chart_points_ = 0;
    XlsxPages pages_;
};

}  // namespace

std::string sheet_name(std::size_t number, const std::string& title) {
    std::string name = std::to_string(number) + " ";
    for (const char c : title) {
        name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    }
    if (domain::count_signs(name) > kNameSigns) {
        name = std::string(first_signs(name, kNameSigns - 1)) + "…";
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
        lxw_format* const format = book.number_format(cell.number.decimals, total);
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
    const std::string foot = "&L" + foot_text(left) + "&R&P (&N)";
    require(worksheet_set_footer(sheet, foot.c_str()));
}

void add_section_sheet(XlsxBook& book,
                       XlsxCharts& charts,
                       const Report& report,
                       const ReportSection& section,
                       const std::string& name) {
    SheetWriter writer(book, charts, report, name);
    require(worksheet_set_column(writer.sheet(), 0, 0, kLabelColumn, nullptr));
    writer.line(section.title, book.formats().title);
    writer.line(report.mark, book.formats().mark);
    writer.line(report.training, book.formats().mark);
    if (!section.population.empty()) {
        writer.line("Vilka som räknas: " + section.population + ".", book.formats().small);
    }
    if (std::ranges::any_of(section.grids, has_hidden)) {
        writer.line("X = uppgiften visas inte. Varför står i bladet Läs mig.",
                    book.formats().small);
    }
    for (const ReportGrid& grid : section.grids) {
        writer.grid(grid);
    }
    const auto last = static_cast<lxw_col_t>(std::max<std::size_t>(writer.width(), 1));
    require(worksheet_set_column(writer.sheet(), 1, last, kNumberColumn, nullptr));
    set_up_page(writer.sheet(), report, writer.width() > kPortraitColumns);
    if (is_one_page(section)) {
        worksheet_fit_to_pages(writer.sheet(), 1, 1);
    } else {
        writer.set_up_pages();
    }
}

}  // namespace samspar::exporting
