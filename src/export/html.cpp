#include "export/html.h"

#include <algorithm>

#include "export/cell_text.h"
#include "export/html_text.h"
#include "export/part_of_forbund.h"
#include "export/shown_figures.h"
#include "export/swedish_time.h"
#include "export/table_notes.h"
#include "export/wide_table.h"
#include "export/words.h"
#include "export/year_by_year.h"

namespace samspar::exporting {
namespace {

using statistics::ExactStatistics;
using statistics::Figure;
using statistics::Table;

std::string element(std::string_view tag, std::string_view text) {
    const std::string name(tag);
    const std::string end = name.substr(0, name.find(' '));
    return "<" + name + ">" + html_text(text) + "</" + end + ">\n";
}

// Looks up and writes the cells of one wide table.
class CellWriter {
public:
    CellWriter(const ExactStatistics& statistics, const Table& table)
        : figures_(statistics, table) {}

    // Empty when the table has no such figure.
    [[nodiscard]] std::string text(const WideRow& row, const WideColumn& column) const {
        const Spot spot = merge(row.spot, column.spot);
        const std::optional<Figure> now = figures_.at(spot);
        if (!now) {
            return {};
        }
        return column.change ? change_text(figures_.change_at(spot))
                             : cell_text(*now, figures_.kind_at(spot));
    }

    [[nodiscard]] bool has_any(const WideRow& row, const WideTable& wide) const {
        return std::ranges::any_of(wide.groups, [&](const WideGroup& group) {
            return std::ranges::any_of(group.columns, [&](const WideColumn& column) {
                return !text(row, column).empty();
            });
        });
    }

    [[nodiscard]] bool has_any(const WideTable& wide) const {
        return std::ranges::any_of(wide.rows,
                                   [&](const WideRow& row) { return has_any(row, wide); });
    }

    [[nodiscard]] const ShownFigures& figures() const { return figures_; }

private:
    ShownFigures figures_;
};

void append_head(std::string& out, const WideTable& wide) {
    out += "<thead>\n<tr><th class=\"rows\" scope=\"col\" rowspan=\"2\">" +
           html_text(wide.row_head) + "</th>";
    for (const WideGroup& group : wide.groups) {
        out += "<th class=\"group first\" scope=\"colgroup\" colspan=\"" +
               std::to_string(group.columns.size()) + "\">" + html_text(group.label) + "</th>";
    }
    out += "</tr>\n<tr>";
    for (const WideGroup& group : wide.groups) {
        for (const WideColumn& column : group.columns) {
            out += &column == &group.columns.front() ? "<th class=\"first\" scope=\"col\">"
                                                     : "<th scope=\"col\">";
            out += html_text(column.label) + "</th>";
        }
    }
    out += "</tr>\n</thead>\n";
}

void append_cells(std::string& out,
                  const WideRow& row,
                  const WideGroup& group,
                  const CellWriter& cells) {
    for (const WideColumn& column : group.columns) {
        out += &column == &group.columns.front() ? "<td class=\"first\">" : "<td>";
        const std::string text = cells.text(row, column);
        out += (text.empty() ? "–" : html_text(text)) + "</td>";
    }
}

void append_rows(std::string& out, const WideTable& wide, const CellWriter& cells) {
    out += "<tbody>\n";
    for (const WideRow& row : wide.rows) {
        if (!cells.has_any(row, wide)) {
            continue;
        }
        out += row.total ? "<tr class=\"total\">" : "<tr>";
        out += "<th scope=\"row\">" + html_text(row.label) + "</th>";
        for (const WideGroup& group : wide.groups) {
            append_cells(out, row, group, cells);
        }
        out += "</tr>\n";
    }
    out += "</tbody>\n";
}

std::string source_line(const Table& table, const Provenance& provenance) {
    return "Källa: " + provenance.forbund + part_in_source(provenance) + ", Samspår " +
           provenance.program + ", hämtat " + swedish_moment(provenance.uttaget) +
           ", underlag per " + swedish_moment(provenance.underlag) + ", definition " +
           domain::reference(*table.definition) + ". " + std::string(kInternalMark) + ".";
}

void append_section(std::string& out,
                    const ExactStatistics& statistics,
                    const Table& table,
                    const Provenance& provenance) {
    const domain::Definition& definition = *table.definition;
    const CellWriter cells(statistics, table);
    out += "<section id=\"" + definition.id + "\">\n" + element("h2", definition.title);
    out += element("p class=\"population\"", "Vilka som räknas: " + definition.population + ".");
    bool empty = true;
    for (const WideTable& wide : wide_tables(statistics, table)) {
        if (!cells.has_any(wide)) {
            continue;
        }
        empty = false;
        out += "<div class=\"wide\"><table>\n" + element("caption", wide.caption);
        append_head(out, wide);
        append_rows(out, wide, cells);
        out += "</table></div>\n";
        for (const std::string& note : notes_of(table, wide, cells.figures())) {
            out += element("p class=\"note\"", note);
        }
    }
    if (empty) {
        out += element("p", kNothingToShow);
    }
    out += "<div class=\"how\"><h3>Så räknas det</h3>" + element("p", definition.text) + "</div>\n";
    out += element("p class=\"source\"", source_line(table, provenance)) + "</section>\n";
}

void append_facts(std::string& out, const ExactStatistics& statistics, const Provenance& from) {
    const auto fact = [&](std::string_view name, std::string_view value) {
        out += element("dt", name) + element("dd", value);
    };
    out += "<dl class=\"facts\">\n";
    fact(said("uppgift", "forbund"), from.forbund);
    if (from.only) {
        fact(said("uppgift", "insatser"), part_names(from));
    }
    fact(said("uppgift", "period"), swedish_period(statistics.period));
    if (statistics.compared) {
        fact(said("uppgift", "jamfors"), swedish_period(*statistics.compared));
    }
    fact(said("uppgift", "uttaget"), swedish_moment(from.uttaget));
    fact(said("uppgift", "underlag"), swedish_moment(from.underlag));
    fact(said("uppgift", "program"), "Samspår " + from.program);
    out += "</dl>\n";
    if (from.only) {
        out += element("p", part_note(from));
    }
    if (statistics.compared) {
        out += element("p",
                       "Förändring är mot " + swedish_period(*statistics.compared) +
                           ". För andelar är den i procentenheter, räknad på andelar som inte är "
                           "avrundade.");
    }
}

std::string title_of(const ExactStatistics& statistics, const Provenance& provenance) {
    std::string title = "Statistik " + swedish_period(statistics.period) + ", ";
    if (statistics.insats) {
        for (const statistics::InsatsLabel& insats : statistics.insatser) {
            title += insats.id == *statistics.insats ? insats.namn + ", " : "";
        }
    }
    return title + provenance.forbund + part_in_source(provenance);
}

}  // namespace

std::string statistik_html(const ExactStatistics& statistics,
                           const Provenance& provenance,
                           const ExactStatistics* years) {
    const std::string title = title_of(statistics, provenance);
    std::string out =
        "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += element("title", title) + "<style>" + std::string(html_style()) +
           "</style>\n</head>\n<body>\n<header>\n";
    if (provenance.training) {
        out +=
            element("p class=\"training\"",
                    std::string(kTrainingMark) + ": påhittade personer, inte verkliga uppgifter");
    }
    out += element("h1", title) + element("p class=\"mark\"", kInternalMark);
    append_facts(out, statistics, provenance);
    out += "<nav aria-label=\"Tabeller\"><ul>\n";
    for (const Table& table : statistics.tables) {
        out += "<li><a href=\"#" + table.definition->id + "\">" +
               html_text(table.definition->title) + "</a></li>\n";
    }
    out += "</ul></nav>\n</header>\n<main>\n";
    for (const Table& table : statistics.tables) {
        const TableOf shown = shown_table(statistics, table, years);
        append_section(out, shown.statistics, shown.table, provenance);
    }
    return out + "</main>\n</body>\n</html>\n";
}

}  // namespace samspar::exporting
