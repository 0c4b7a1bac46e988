#include "export/xlsx_pages.h"

#include <algorithm>
#include <cmath>

#include "export/xlsx_book.h"

namespace samspar::exporting {
namespace {

// A4 less the margins that the library sets, in points.
constexpr double kShortSide = 595.3 - 2 * 0.7 * 72;
constexpr double kLongSide = 841.9 - 2 * 0.7 * 72;
constexpr double kStandingHeight = 841.9 - 2 * 0.75 * 72;
constexpr double kLyingHeight = 595.3 - 2 * 0.75 * 72;

constexpr double kSmallestStanding = 62;  // per cent: letters of ten points are still six
constexpr double kSmallest = 10;          // what a spreadsheet takes

double scale_for(double side, double width) {
    return std::clamp(std::floor(100 * side / std::max(width, 1.0)), kSmallest, 100.0);
}

}  // namespace

double column_points(double signs) {
    return (signs * 7 + 5) * 0.75;
}

void XlsxPages::set_up(lxw_worksheet* sheet) const {
    double scale = scale_for(kShortSide, width_);
    const bool stands = scale >= kSmallestStanding;
    if (stands) {
        worksheet_set_portrait(sheet);
    } else {
        worksheet_set_landscape(sheet);
        scale = scale_for(kLongSide, width_);
    }
    worksheet_fit_to_pages(sheet, 1, 0);
    const double page = (stands ? kStandingHeight : kLyingHeight) * 100 / scale;
    std::vector<lxw_row_t> breaks;
    double used = 0;
    for (const Block& block : blocks_) {
        if (used > 0 && used + block.points > page) {
            breaks.push_back(block.row);
            used = repeated_;
        }
        used = std::fmod(used + block.points, page);
    }
    if (!breaks.empty()) {
        breaks.push_back(0);  // ends the list
        require(worksheet_set_h_pagebreaks(sheet, breaks.data()));
    }
}

}  // namespace samspar::exporting
