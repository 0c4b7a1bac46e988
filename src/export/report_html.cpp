#include "export/report_html.h"

#include "export/bar_chart.h"
#include "export/html_text.h"

namespace samspar::exporting {
namespace {

// A table with more columns than this is printed across the page.
constexpr std::size_t kPortraitColumns = 12;

std::string html_element(std::string_view tag, std::string_view text) {
    const std::string name(tag);
    return "<" + name + ">" + html_text(text) + "</" + name.substr(0, name.find(' ')) + ">\n";
}

// X and – say nothing to somebody who listens, so the words stand beside them unseen.
std::string cell_html(const ReportCell& cell) {
    const std::string text = html_text(cell_text(cell));
    switch (cell.kind) {
        case ReportCell::Kind::kHidden:
            return "<td class=\"hidden\">" + text +
                   "<span class=\"unseen\"> visas inte</span></td>";
        case ReportCell::Kind::kNobody:
            return "<td>" + text + "<span class=\"unseen\"> ej tillämpligt</span></td>";
        case ReportCell::Kind::kText:
        case ReportCell::Kind::kEmpty:
        case ReportCell::Kind::kNumber:
            return "<td>" + text + "</td>";
    }
    return {};
}

bool has_groups(const ReportGrid& grid) {
    for (const ReportColumn& column : grid.columns) {
        if (!column.group.empty()) {
            return true;
        }
    }
    return false;
}

// How many columns from `first` on have its group.
std::size_t group_size(const ReportGrid& grid, std::size_t first) {
    std::size_t size = 1;
    while (first + size < grid.columns.size() &&
           grid.columns[first + size].group == grid.columns[first].group) {
        ++size;
    }
    return size;
}

void append_groups(std::string& out, const ReportGrid& grid) {
    for (std::size_t i = 0; i < grid.columns.size(); i += group_size(grid, i)) {
        const std::string& group = grid.columns[i].group;
        const std::string span = " colspan=\"" + std::to_string(group_size(grid, i)) + "\"";
        out += group.empty() ? "<td" + span + "></td>"
                             : "<th class=\"group first\" scope=\"colgroup\"" + span + ">" +
                                   html_text(group) + "</th>";
    }
    out += "</tr>\n<tr>";
}

void append_head(std::string& out, const ReportGrid& grid) {
    const bool groups = has_groups(grid);
    out += "<thead>\n<tr><th class=\"rows\" scope=\"col\"";
    out += groups ? " rowspan=\"2\">" : ">";
    out += html_text(grid.row_head) + "</th>";
    if (groups) {
        append_groups(out, grid);
    }
    for (std::size_t i = 0; i < grid.columns.size(); ++i) {
        const bool first = i > 0 && grid.columns[i].group != grid.columns[i - 1].group;
        out += first ? "<th class=\"first\" scope=\"col\">" : "<th scope=\"col\">";
        out += html_text(grid.columns[i].label) + "</th>";
    }
    out += "</tr>\n</thead>\n";
}

// The notes stay with their table, wherever the diagram finds room.
void append_table(std::string& out, const ReportGrid& grid) {
    const std::string caption = grid.caption + (grid.n.empty() ? "" : " (" + grid.n + ")");
    out += "<div class=\"part\"><div class=\"wide\"><table>\n" + html_element("caption", caption);
    append_head(out, grid);
    out += "<tbody>\n";
    for (const ReportRow& row : grid.rows) {
        out += row.total ? "<tr class=\"total\">" : "<tr>";
        out += "<th scope=\"row\">" + html_text(row.label) + "</th>";
        for (const ReportCell& cell : row.cells) {
            out += cell_html(cell);
        }
        out += "</tr>\n";
    }
    out += "</tbody>\n</table></div>\n";
    for (const std::string& note : grid.notes) {
        out += html_element("p class=\"note\"", note);
    }
    out += "</div>\n";
}

void append_grid(std::string& out, const ReportGrid& grid, const std::string& source) {
    append_table(out, grid);
    const std::string picture = bar_chart(grid, source);
    if (!picture.empty()) {
        out += "<figure>\n" + picture + "</figure>\n";
    }
}

void append_section(std::string& out, const ReportSection& section, const std::string& source) {
    std::size_t columns = 0;
    for (const ReportGrid& grid : section.grids) {
        columns = std::max(columns, grid.columns.size());
    }
    out += "<section id=\"" + section.id + "\"";
    out += columns > kPortraitColumns ? " class=\"across\">\n" : ">\n";
    out += html_element("h2", section.title);
    if (!section.population.empty()) {
        out +=
            html_element("p class=\"population\"", "Vilka som räknas: " + section.population + ".");
    }
    out += "<div class=\"parts\">\n";
    for (const ReportGrid& grid : section.grids) {
        append_grid(out, grid, source);
    }
    if (!section.how.empty()) {
        out += "<div class=\"how\"><h3>Så räknas det</h3>" + html_element("p", section.how) +
               "</div>\n";
    }
    out += "</div>\n";
    const std::string definition =
        section.definition.empty() ? "" : ", definition " + section.definition;
    out += html_element("p class=\"source\"", source + definition + ".") + "</section>\n";
}

void append_header(std::string& out, const Report& report) {
    out += "<header>\n";
    if (!report.training.empty()) {
        out += html_element("p class=\"training\"",
                            report.training + ": påhittade personer, inte verkliga uppgifter");
    }
    out += html_element("h1", report.title);
    if (!report.mark.empty()) {
        out += html_element("p class=\"mark\"", report.mark);
    }
    out += "<dl class=\"facts\">\n";
    for (const ReportFact& fact : report.facts) {
        out += html_element("dt", fact.name) + html_element("dd", fact.value);
    }
    out += "</dl>\n";
    if (!report.notes.empty()) {
        out += "<div class=\"notes\"><h2>Läs så här</h2><ul>\n";
        for (const std::string& note : report.notes) {
            out += html_element("li", note);
        }
        out += "</ul></div>\n";
    }
    out += "<nav aria-label=\"Tabeller\"><ul>\n";
    for (const ReportSection& section : report.sections) {
        out += "<li><a href=\"#" + section.id + "\">" + html_text(section.title) + "</a></li>\n";
    }
    out += "</ul></nav>\n</header>\n";
}

}  // namespace

std::string report_html(const Report& report) {
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += html_element("title", report.title + ", " + report.subject);
    out += "<style>" + std::string(html_style()) + std::string(report_style()) +
           "</style>\n</head>\n<body>\n";
    append_header(out, report);
    out += "<main>\n";
    for (const ReportSection& section : report.sections) {
        append_section(out, section, report.source);
    }
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace samspar::exporting
