#include "export/xlsx_chart.h"

#include <algorithm>
#include <array>

#include "export/wrap_text.h"
#include "export/xlsx_sheet.h"

namespace samspar::exporting {
namespace {

constexpr const char* kDataSheet = "Diagramdata";

constexpr std::array<lxw_color_t, 5> kChartColours{
    0x12436D, 0xEE6A22, 0x801650, 0x28A197, 0x3D3D3D};

// Pixels; 480 by 288 is the library's own size.
constexpr int kWidth = 720;
constexpr int kHeadAndFoot = 130;
constexpr int kBar = 20;
constexpr int kRowGap = 10;
constexpr int kSheetRow = 20;

constexpr std::size_t kMostBars = 48;
constexpr std::size_t kFootSigns = 220;

bool is_number(const ReportCell& cell) {
    return cell.kind == ReportCell::Kind::kNumber;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

// Where nobody can be stands – and not 0. The library copies the texts.
void set_labels(lxw_chart_series* series, const ReportGrid& grid, std::size_t column) {
    chart_series_set_labels(series);
    std::vector<std::string> texts;
    for (const ReportRow& row : grid.rows) {
        const ReportCell& cell = row.cells[column];
        texts.push_back(is_number(cell) ? "" : cell_text(cell));
    }
    std::vector<lxw_chart_data_label> labels(texts.size());
    std::vector<lxw_chart_data_label*> pointers;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        labels[i].value = texts[i].empty() ? nullptr : texts[i].data();
        pointers.push_back(&labels[i]);
    }
    pointers.push_back(nullptr);
    require(chart_series_set_labels_custom(series, pointers.data()));
}

// Of a chart with lying bars the categories are on the y axis.
void set_axes(lxw_chart* chart, const std::string& foot) {
    chart_axis_set_reverse(chart->y_axis);  // the first row on top
    lxw_chart_axis* values = chart->x_axis;
    chart_axis_set_label_position(values, LXW_CHART_AXIS_LABEL_POSITION_NONE);
    chart_axis_set_major_tick_mark(values, LXW_CHART_AXIS_TICK_MARK_NONE);
    chart_axis_major_gridlines_set_visible(values, LXW_FALSE);
    lxw_chart_line none = {};
    none.none = LXW_TRUE;
    chart_axis_set_line(values, &none);
    chart_axis_set_min(values, 0);
    chart_axis_set_name(values, foot.c_str());
    lxw_chart_font small = {};
    small.size = 8;
    chart_axis_set_name_font(values, &small);
}

void set_title(lxw_chart* chart, const ReportGrid& grid) {
    const std::string title = chart_title(grid) + (grid.n.empty() ? "" : " (" + grid.n + ")");
    chart_title_set_name(chart, title.c_str());
    lxw_chart_font font = {};
    font.size = 11;
    font.bold = LXW_TRUE;
    chart_title_set_name_font(chart, &font);
}

}  // namespace

XlsxCharts::Drawn XlsxCharts::drawn(const ReportGrid& grid) {
    Drawn result;
    result.grid.caption = grid.caption;
    result.grid.subject = grid.subject;
    result.grid.n = grid.n;
    result.grid.row_head = grid.row_head;
    for (const std::size_t column : grid.chart) {
        result.grid.chart.push_back(result.grid.columns.size());
        result.grid.columns.push_back(grid.columns[column]);
    }
    for (const ReportRow& row : grid.rows) {
        if (row.total) {
            continue;
        }
        ReportRow kept{row.label, false, {}};
        bool hidden = false;
        for (const std::size_t column : grid.chart) {
            kept.cells.push_back(row.cells[column]);
            hidden = hidden || row.cells[column].kind == ReportCell::Kind::kHidden;
        }
        if (hidden) {
            result.without.push_back(row.label);
        } else {
            result.grid.rows.push_back(std::move(kept));
        }
    }
    return result;
}

XlsxPlace XlsxCharts::copy(const ReportGrid& grid) {
    XlsxPlace place{kDataSheet, next_row_ + 2, {}};
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        place.columns.push_back(static_cast<lxw_col_t>(i + 1));
    }
    next_row_ += static_cast<lxw_row_t>(grid.rows.size() + 3);
    copies_.push_back(grid);
    return place;
}

lxw_chart* XlsxCharts::chart(const Drawn& drawn, const XlsxPlace& place) {
    lxw_chart* chart = book_.add_bar_chart();
    const auto last_row = static_cast<lxw_row_t>(place.first_row + drawn.grid.rows.size() - 1);
    for (std::size_t i = 0; i < drawn.grid.columns.size(); ++i) {
        const lxw_col_t at = place.columns[i];
        lxw_chart_series* series = chart_add_series(chart, nullptr, nullptr);
        const char* sheet = place.sheet.c_str();
        chart_series_set_categories(series, sheet, place.first_row, 0, last_row, 0);
        chart_series_set_values(series, sheet, place.first_row, at, last_row, at);
        chart_series_set_name(series, column_text(drawn.grid.columns[i]).c_str());
        lxw_chart_fill fill = {};
        fill.color = kChartColours[i];
        chart_series_set_fill(series, &fill);
        set_labels(series, drawn.grid, i);
    }
    set_title(chart, drawn.grid);
    const std::string without =
        drawn.without.empty() ? "" : "Visas inte (X): " + joined(drawn.without) + ". ";
    set_axes(chart, std::string(first_signs(without, kFootSigns)) + source_);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_TOP);
    return chart;
}

lxw_row_t XlsxCharts::add(lxw_worksheet* sheet,
                          lxw_row_t row,
                          const ReportGrid& grid,
                          const XlsxPlace& place) {
    const Drawn drawn = XlsxCharts::drawn(grid);
    const std::size_t bars = drawn.grid.rows.size() * drawn.grid.columns.size();
    if (bars == 0 || bars > kMostBars) {
        return 0;
    }
    XlsxPlace read = place;
    if (drawn.without.empty()) {
        read.columns.clear();
        for (const std::size_t column : grid.chart) {
            read.columns.push_back(place.columns[column]);
        }
    } else {
        read = copy(drawn.grid);
    }
    const int height = kHeadAndFoot + static_cast<int>(bars) * kBar +
                       static_cast<int>(drawn.grid.rows.size()) * kRowGap;
    lxw_chart_options options = {};
    options.x_scale = kWidth / 480.0;
    options.y_scale = height / 288.0;
    std::string description = "Stapeldiagram: " + chart_title(grid) + ". Talen står i tabellen.";
    options.description = description.data();
    require(worksheet_insert_chart_opt(sheet, row, 0, chart(drawn, read), &options));
    return static_cast<lxw_row_t>(height / kSheetRow + 2);
}

void XlsxCharts::write_data(const Report& report) {
    if (copies_.empty()) {
        return;
    }
    const XlsxFormats& formats = book_.formats();
    lxw_worksheet* sheet = book_.add_sheet(kDataSheet);
    lxw_row_t row = 0;
    const auto write = [&](lxw_col_t column, const std::string& text, lxw_format* format) {
        require(worksheet_write_string(sheet, row, column, text.c_str(), format));
    };
    write(
        0, "Talen bakom diagram där något visas inte. Rader med X har ingen stapel.", formats.bold);
    ++row;
    write(0, report.mark, formats.mark);
    ++row;
    for (const ReportGrid& grid : copies_) {
        write(0, grid.caption, formats.bold);
        ++row;
        for (std::size_t i = 0; i < grid.columns.size(); ++i) {
            write(static_cast<lxw_col_t>(i + 1), column_text(grid.columns[i]), formats.number_head);
        }
        ++row;
        for (const ReportRow& line : grid.rows) {
            write(0, line.label, formats.label);
            for (std::size_t i = 0; i < line.cells.size(); ++i) {
                write_cell(book_, sheet, row, static_cast<lxw_col_t>(i + 1), line.cells[i], false);
            }
            ++row;
        }
        ++row;
    }
    require(worksheet_set_column(sheet, 0, 0, 38, nullptr));
    require(worksheet_set_column(sheet, 1, kChartColours.size(), 20, nullptr));
    set_up_page(sheet, report, false);
}

}  // namespace samspar::exporting
