#include "export/bar_chart.h"

#include <algorithm>
#include <array>

#include "domain/utf8.h"
#include "export/html_text.h"
#include "export/wrap_text.h"

namespace samspar::exporting {
namespace {

// Pixels of the picture; whole numbers, so that every machine writes the same. It is narrow, so
// that its letters can be read where it stands beside a table on paper.
constexpr int kWidth = 480;
constexpr int kLabelWidth = 160;
constexpr int kValueWidth = 84;
constexpr int kBarWidth = kWidth - kLabelWidth - kValueWidth;
constexpr int kBarHeight = 12;
constexpr int kBarStep = 15;
constexpr int kRowGap = 7;
constexpr int kLineHeight = 15;
constexpr int kMarkWidth = 15;  // of a hidden value

constexpr std::size_t kLabelSigns = 21;
constexpr std::size_t kTitleSigns = 50;
constexpr std::size_t kSmallSigns = 72;

// More bars than this fill more than a page.
constexpr std::size_t kMostBars = 48;

// Neighbours differ in lightness, so that they stay apart in grey too.
constexpr std::array<std::string_view, 5> kColours{
    "#12436d", "#ee6a22", "#801650", "#28a197", "#3d3d3d"};

std::string text_at(int x, int y, std::string_view attributes, std::string_view text) {
    return "<text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\"" +
           (attributes.empty() ? "" : " ") + std::string(attributes) + ">" + html_text(text) +
           "</text>\n";
}

std::string rectangle(int x, int y, int width, int height, std::string_view fill) {
    return "<rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) + "\" width=\"" +
           std::to_string(width) + "\" height=\"" + std::to_string(height) + "\" fill=\"" +
           std::string(fill) + "\"/>\n";
}

class Picture {
public:
    Picture(const ReportGrid& grid, const std::string& source) : grid_(grid), source_(source) {
        for (const ReportRow& row : grid.rows) {
            if (!row.total) {
                rows_.push_back(&row);
                for (const std::size_t column : grid.chart) {
                    largest_ = std::max(largest_, length(row.cells[column]));
                }
            }
        }
    }

    [[nodiscard]] bool is_empty() const {
        return largest_ == 0 || rows_.empty() || rows_.size() * grid_.chart.size() > kMostBars;
    }

    std::string draw() {
        add_lines(chart_title(grid_), kTitleSigns, "class=\"title\"", 20);
        add_lines(grid_.n, kSmallSigns, "class=\"small\"", kLineHeight);
        if (grid_.columns.size() > 1) {
            add_legend();
        }
        y_ += 10;
        const int top = y_;
        for (const ReportRow* row : rows_) {
            add_row(*row);
        }
        body_ += "<line x1=\"" + std::to_string(kLabelWidth) + "\" y1=\"" + std::to_string(top) +
                 "\" x2=\"" + std::to_string(kLabelWidth) + "\" y2=\"" + std::to_string(y_) +
                 "\" stroke=\"#16242c\"/>\n";
        y_ += 6;
        if (has_hidden(grid_)) {
            add_lines("X = uppgiften visas inte", kSmallSigns, "class=\"small\"", kLineHeight);
        }
        add_lines(source_, kSmallSigns, "class=\"small\"", kLineHeight);
        return frame();
    }

private:
    static std::int64_t length(const ReportCell& cell) {
        return cell.kind == ReportCell::Kind::kNumber ? cell.number.units : 0;
    }

    void add_lines(const std::string& text,
                   std::size_t signs,
                   std::string_view attributes,
                   int height) {
        for (const std::string& line : wrap_text(text, signs)) {
            y_ += height;
            body_ += text_at(0, y_, attributes, line);
        }
    }

    // One name a line when they are long, else beside each other.
    void add_legend() {
        int x = 0;
        y_ += 22;
        for (std::size_t i = 0; i < grid_.chart.size(); ++i) {
            const std::string name = column_text(grid_.columns[grid_.chart[i]]);
            const int width = 34 + static_cast<int>(domain::count_signs(name)) * 7;
            if (x > 0 && x + width > kWidth) {
                x = 0;
                y_ += 18;
            }
            body_ += rectangle(x, y_ - 11, 12, 12, kColours[i]);
            body_ += text_at(x + 18, y_, "", name);
            x += width;
        }
    }

    void add_row(const ReportRow& row) {
        const std::vector<std::string> label = wrap_text(row.label, kLabelSigns);
        const int bars = static_cast<int>(grid_.chart.size()) * kBarStep;
        const int lines = static_cast<int>(label.size()) * kLineHeight;
        const int height = std::max(bars, lines);
        int line = y_ + (height - lines) / 2 + 12;
        for (const std::string& part : label) {
            body_ += text_at(kLabelWidth - 10, line, "text-anchor=\"end\"", part);
            line += kLineHeight;
        }
        int bar = y_ + (height - bars) / 2 + 1;
        for (std::size_t i = 0; i < grid_.chart.size(); ++i) {
            add_bar(row.cells[grid_.chart[i]], bar, kColours[i]);
            bar += kBarStep;
        }
        y_ += height + kRowGap;
    }

    void add_bar(const ReportCell& cell, int y, std::string_view colour) {
        int end = kLabelWidth;
        if (cell.kind == ReportCell::Kind::kHidden) {
            add_hatched(y);
            end += kMarkWidth;
        } else if (cell.kind == ReportCell::Kind::kNumber) {
            const auto width = static_cast<int>(length(cell) * kBarWidth / largest_);
            body_ += rectangle(kLabelWidth, y, width, kBarHeight, colour);
            end += width;
        }
        body_ += text_at(end + 6, y + 11, "", cell_text(cell));
    }

    void add_hatched(int y) {
        const std::string left = std::to_string(kLabelWidth);
        std::string path;
        for (int step = 0; step < 2 * kMarkWidth; step += 5) {
            const int from = std::max(0, step - kBarHeight);
            const int to = std::min(kMarkWidth, step);
            path += "M" + std::to_string(kLabelWidth + from) + " " +
                    std::to_string(y + step - from) + "L" + std::to_string(kLabelWidth + to) + " " +
                    std::to_string(y + step - to);
        }
        body_ += "<path class=\"hatched\" d=\"" + path + "\"/>\n<rect class=\"hatched\" x=\"" +
                 left + "\" y=\"" + std::to_string(y) + "\" width=\"" + std::to_string(kMarkWidth) +
                 "\" height=\"" + std::to_string(kBarHeight) + "\"/>\n";
    }

    [[nodiscard]] std::string frame() const {
        const std::string height = std::to_string(y_ + 8);
        return "<svg class=\"chart\" role=\"img\" "
               "aria-label=\"Stapeldiagram: " +
               html_text(chart_title(grid_)) + ". Talen står i tabellen.\" viewBox=\"0 0 " +
               std::to_string(kWidth) + " " + height + "\" width=\"" + std::to_string(kWidth) +
               "\" height=\"" + height + "\">\n" + body_ + "</svg>\n";
    }

    const ReportGrid& grid_;
    const std::string& source_;
    std::vector<const ReportRow*> rows_;
    std::int64_t largest_ = 0;
    std::string body_;
    int y_ = 0;
};

}  // namespace

std::string bar_chart(const ReportGrid& grid, const std::string& source) {
    if (grid.chart.empty()) {
        return {};
    }
    Picture picture(grid, source);
    return picture.is_empty() ? std::string() : picture.draw();
}

}  // namespace samspar::exporting
