#include "export/xlsx_widths.h"

#include <algorithm>
#include <numeric>

#include "domain/split.h"
#include "domain/utf8.h"
#include "export/xlsx_book.h"
#include "export/xlsx_pages.h"

namespace samspar::exporting {
namespace {

constexpr std::size_t kLabelColumn = 38;
constexpr std::size_t kNumberColumn = 13;
constexpr std::size_t kBoldSigns = 2;  // that a bold word takes more
constexpr double kChartPoints = 540;   // as wide as every diagram

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    for (const std::string& word : domain::split(text, ' ')) {
        longest = std::max(longest, domain::count_signs(word));
    }
    return longest;
}

}  // namespace

bool has_percent(const ReportGrid& grid, std::size_t column) {
    return std::ranges::any_of(grid.rows, [column](const ReportRow& row) {
        return row.cells[column].percent.has_value();
    });
}

std::vector<std::string> sheet_heads(const ReportGrid& grid) {
    std::vector<std::string> heads;
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        heads.push_back(column_text(grid.columns[i]));
        if (has_percent(grid, i)) {
            heads.push_back(heads.back() + ", andel");
        }
    }
    return heads;
}

XlsxWidths::XlsxWidths(const ReportSection& section) : signs_{kLabelColumn} {
    bool with_chart = false;
    for (const ReportGrid& grid : section.grids) {
        const std::vector<std::string> heads = sheet_heads(grid);
        signs_.resize(std::max(signs_.size(), heads.size() + 1), kNumberColumn);
        for (std::size_t i = 0; i < heads.size(); ++i) {
            signs_[i + 1] = std::max(signs_[i + 1], longest_word(heads[i]) + kBoldSigns);
        }
        with_chart = with_chart || !grid.chart.empty();
    }
    while (with_chart && points() < kChartPoints) {
        signs_.push_back(kNumberColumn);
    }
}

std::size_t XlsxWidths::signs() const {
    return std::accumulate(signs_.begin(), signs_.end(), std::size_t{0});
}

double XlsxWidths::points() const {
    return std::accumulate(signs_.begin(), signs_.end(), 0.0, [](double sum, std::size_t signs) {
        return sum + column_points(static_cast<double>(signs));
    });
}

void XlsxWidths::set(lxw_worksheet* sheet) const {
    for (std::size_t i = 0; i < signs_.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        require(
            worksheet_set_column(sheet, column, column, static_cast<double>(signs_[i]), nullptr));
    }
}

}  // namespace samspar::exporting
