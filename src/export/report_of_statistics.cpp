#include "export/report_of_statistics.h"

#include <algorithm>

#include "export/cell_text.h"
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
using statistics::Kind;
using statistics::Table;

constexpr std::string_view kTotal = "Totalt";

ReportCell text_cell(std::string text) {
    return {.kind = ReportCell::Kind::kText, .text = std::move(text)};
}

ReportCell number_cell(std::optional<statistics::Decimal> number) {
    return number ? ReportCell{.kind = ReportCell::Kind::kNumber, .number = *number}
                  : text_cell("–");
}

ReportCell change_cell(std::optional<statistics::Decimal> change) {
    ReportCell cell = number_cell(change);
    cell.change = change.has_value();
    return cell;
}

ReportCell figure_cell(const Figure& figure, Kind kind) {
    if (figure.status == statistics::Status::kEjTillampligt) {
        return text_cell("ej tillämpligt");
    }
    if (kind == Kind::kPoints) {
        return change_cell(figure.varde);
    }
    if (kind == Kind::kMonths) {
        return number_cell(figure.varde);
    }
    if (!figure.antal) {
        return number_cell(std::nullopt);
    }
    ReportCell cell = number_cell(statistics::Decimal{*figure.antal, 0});
    if (kind == Kind::kShare || kind == Kind::kPrevious) {
        cell.percent = figure.varde;
    }
    return cell;
}

// Looks up the figures of one table.
class Reader {
public:
    Reader(const ExactStatistics& statistics, const Table& table) : figures_(statistics, table) {}

    // Empty when the table has no such figure.
    [[nodiscard]] ReportCell cell(const WideRow& row, const WideColumn& column) const {
        const Spot spot = merge(row.spot, column.spot);
        const std::optional<Figure> now = figures_.at(spot);
        if (!now) {
            return {};
        }
        return column.change ? change_cell(figures_.change_at(spot))
                             : figure_cell(*now, figures_.kind_at(spot));
    }

    [[nodiscard]] const ShownFigures& figures() const { return figures_; }

    // How many a figure is about; empty when there is none.
    [[nodiscard]] std::optional<std::int64_t> persons(const WideRow& row,
                                                      const WideColumn& column) const {
        const std::optional<Figure> found = figures_.at(merge(row.spot, column.spot));
        if (!found) {
            return std::nullopt;
        }
        return found->av ? found->av : found->antal;
    }

private:
    ShownFigures figures_;
};

bool is_empty(const ReportRow& row) {
    return std::ranges::all_of(
        row.cells, [](const ReportCell& cell) { return cell.kind == ReportCell::Kind::kEmpty; });
}

// A number that the table does not have is an en dash on paper.
void fill_empty(ReportGrid& grid) {
    for (ReportRow& row : grid.rows) {
        for (ReportCell& cell : row.cells) {
            if (cell.kind == ReportCell::Kind::kEmpty) {
                cell = text_cell("–");
            }
        }
    }
}

// The kön of the first measure side by side, or its only column.
std::vector<std::size_t> chart_columns(const WideTable& wide) {
    std::vector<std::size_t> parts;
    const std::vector<WideColumn>& columns = wide.groups.front().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].change && columns[i].spot.kon > 0) {
            parts.push_back(i);
        }
    }
    return parts.empty() ? std::vector<std::size_t>{0} : parts;
}

ReportRow row_of(const WideTable& wide, const WideRow& row, const Reader& reader) {
    ReportRow line{row.label, row.total, {}};
    for (const WideGroup& group : wide.groups) {
        for (const WideColumn& column : group.columns) {
            line.cells.push_back(reader.cell(row, column));
        }
    }
    return line;
}

// A measure that is not split is called by its name alone.
ReportColumn head_of(const WideGroup& group, const WideColumn& column, bool one_group) {
    if (group.columns.size() == 1) {
        return {"", group.label};
    }
    return {one_group ? "" : group.label, column.label};
}

ReportGrid grid_of(const WideTable& wide, const Table& table, const Reader& reader) {
    ReportGrid grid;
    grid.caption = wide.caption;
    grid.row_head = wide.row_head;
    const bool one_group = wide.groups.size() == 1;
    for (const WideGroup& group : wide.groups) {
        for (const WideColumn& column : group.columns) {
            grid.columns.push_back(head_of(group, column, one_group));
        }
    }
    for (const WideRow& row : wide.rows) {
        ReportRow line = row_of(wide, row, reader);
        if (!is_empty(line)) {
            grid.rows.push_back(std::move(line));
        }
    }
    grid.notes = notes_of(table, wide, reader.figures());
    return grid;
}

// `n = 450`: of the total of the first measure in the row of the total. A share is of so many, a
// mean over so many.
std::string n_of(const WideTable& wide, const Reader& reader) {
    const std::vector<WideColumn>& columns = wide.groups.front().columns;
    const auto total = std::ranges::find(columns, kTotal, &WideColumn::label);
    if (total == columns.end() || wide.rows.empty() || !wide.rows.back().total) {
        return {};
    }
    const auto persons = reader.persons(wide.rows.back(), *total);
    return persons ? "n = " + number_text({*persons, 0}) : std::string();
}

std::string statistics_title(const ExactStatistics& statistics, const Provenance& provenance) {
    std::string title = "Statistik " + swedish_period(statistics.period) + ", ";
    for (const statistics::InsatsLabel& insats : statistics.insatser) {
        if (statistics.insats && insats.id == *statistics.insats) {
            title += insats.namn + ", ";
        }
    }
    return title + provenance.forbund + part_in_source(provenance);
}

// Who and when; of which insatser, when not of all.
std::vector<ReportFact> facts_of(const ExactStatistics& statistics, const Provenance& provenance) {
    std::vector<ReportFact> facts{{said("uppgift", "forbund"), provenance.forbund}};
    if (provenance.only) {
        facts.push_back({said("uppgift", "insatser"), part_names(provenance)});
    }
    facts.push_back({said("uppgift", "period"), swedish_period(statistics.period)});
    if (statistics.compared) {
        facts.push_back({said("uppgift", "jamfors"), swedish_period(*statistics.compared)});
    }
    facts.push_back({said("uppgift", "uttaget"), swedish_moment(provenance.uttaget)});
    facts.push_back({said("uppgift", "underlag"), swedish_moment(provenance.underlag)});
    facts.push_back({said("uppgift", "program"), "Samspår " + provenance.program});
    return facts;
}

// The rows of a table of years say which they are.
std::string subject_of(const ExactStatistics& statistics, const Table& table) {
    const std::string& title = table.definition->title;
    return table.definition->id == "flode_ar" ? title
                                              : title + " " + swedish_period(statistics.period);
}

}  // namespace

ReportSection section_of_table(const ExactStatistics& statistics, const Table& table) {
    ReportSection section;
    section.id = table.definition->id;
    section.title = table.definition->title;
    section.population = table.definition->population;
    section.how = table.definition->text;
    section.definition = domain::reference(*table.definition);
    const Reader reader(statistics, table);
    for (const WideTable& wide : wide_tables(statistics, table)) {
        ReportGrid grid = grid_of(wide, table, reader);
        if (grid.rows.empty()) {
            continue;
        }
        grid.n = n_of(wide, reader);
        grid.subject = subject_of(statistics, table);
        if (section.grids.empty()) {
            grid.chart = chart_columns(wide);
        }
        fill_empty(grid);
        section.grids.push_back(std::move(grid));
    }
    return section;
}

Report head_of_statistics(const ExactStatistics& statistics, const Provenance& provenance) {
    const std::string mark(kInternalMark);
    Report report;
    report.title = statistics_title(statistics, provenance);
    report.subject = mark;
    report.mark = mark;
    report.training = provenance.training ? std::string(kTrainingMark) : "";
    report.source = "Källa: " + provenance.forbund + part_in_source(provenance) +
                    ", underlag per " + swedish_day(provenance.underlag) + ". " + mark;
    report.made = provenance.uttaget;
    report.facts = facts_of(statistics, provenance);
    if (provenance.only) {
        report.notes.push_back(part_note(provenance));
    }
    if (statistics.compared) {
        report.notes.push_back("Förändring är mot " + swedish_period(*statistics.compared) +
                               ". För andelar är den i procentenheter, räknad på andelar som inte "
                               "är avrundade.");
    }
    return report;
}

Report report_of_statistics(const ExactStatistics& statistics,
                            const Provenance& provenance,
                            const ExactStatistics* years) {
    Report report = head_of_statistics(statistics, provenance);
    for (const Table& table : statistics.tables) {
        const TableOf shown = shown_table(statistics, table, years);
        report.sections.push_back(section_of_table(shown.statistics, shown.table));
    }
    return report;
}

}  // namespace samspar::exporting
