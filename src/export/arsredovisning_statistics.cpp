#include <algorithm>
#include <array>

#include "export/arsredovisning.h"
#include "export/arsredovisning_parts.h"
#include "export/report_of_statistics.h"
#include "export/swedish_time.h"
#include "export/year_by_year.h"

namespace samspar::exporting {
namespace {

using statistics::ExactStatistics;
using statistics::find_figure;

// A table of the report, and how many of its grids: those by insats of every answer are too much
// for a reader.
struct Chosen {
    std::string_view id;
    std::size_t grids;
};

// In the order of the report.
constexpr std::array<Chosen, 9> kStatisticsTables{{{"flode", 2},
                                                   {"unika", 1},
                                                   {"alder", 2},
                                                   {"kommun", 1},
                                                   {"remittent", 1},
                                                   {"avslutsanledning", 2},
                                                   {"arbete_studier", 1},
                                                   {"forsorjning", 1},
                                                   {"deltagartid", 3}}};

ReportCell total_cell(const ExactStatistics& span, std::string_view year, std::string_view matt) {
    const statistics::Figure* figure =
        find_figure(span, {.tabell = "flode_ar", .ar = year, .matt = matt});
    const std::int64_t count = figure == nullptr ? 0 : figure->antal.value_or(0);
    return {.kind = ReportCell::Kind::kNumber, .number = {count, 0}};
}

// From the first year that anybody took part in.
ReportSection years_of(const ExactStatistics& span) {
    std::vector<ReportRow> rows;
    for (int year = domain::year_of(span.period.first); year <= domain::year_of(span.period.last);
         ++year) {
        const std::string name = std::to_string(year);
        ReportRow row{name,
                      false,
                      {total_cell(span, name, "aktuella"),
                       total_cell(span, name, "nya"),
                       total_cell(span, name, "avslutade")}};
        if (!rows.empty() || row.cells[0].number.units > 0) {
            rows.push_back(std::move(row));
        }
    }
    return years_section(std::move(rows));
}

ReportSection section(const ExactStatistics& year,
                      const statistics::Table& table,
                      std::size_t most) {
    ReportSection section = section_of_table(year, table);
    section.grids.resize(std::min(section.grids.size(), most));
    for (ReportGrid& grid : section.grids) {
        grid.caption += " " + swedish_period(year.period);
    }
    return section;
}

bool has_numbers(const statistics::Table& table) {
    return std::ranges::any_of(table.figures, [](const statistics::Figure& figure) {
        return figure.antal.value_or(0) > 0;
    });
}

std::vector<std::string> names_of_insatser(const ExactStatistics& year) {
    std::vector<std::string> names;
    for (std::size_t i = 1; i < year.insatser.size(); ++i) {
        names.push_back(year.insatser[i].namn);
    }
    return names;
}

}  // namespace

domain::Period arsredovisning_span(domain::Period year) {
    return years_beside(year);
}

Report arsredovisning_of_statistics(const ExactStatistics& year,
                                    const ExactStatistics& span,
                                    const Provenance& provenance) {
    Report report = head_of_statistics(year, provenance);
    report.title =
        "Årsredovisning " + swedish_period(year.period) + ": deltagare, " + provenance.forbund;
    for (const Chosen& chosen : kStatisticsTables) {
        if (const statistics::Table* table = statistics::find_table(year, chosen.id)) {
            report.sections.push_back(section(year, *table, chosen.grids));
        }
    }
    report.sections.push_back(years_of(span));
    if (const statistics::Table* antal = statistics::find_table(span, "antal");
        antal != nullptr && has_numbers(*antal)) {
        report.sections.push_back(section_of_table(span, *antal));
    }
    report.sections.push_back(goals_section(names_of_insatser(year)));
    number_tables(report);
    return report;
}

}  // namespace samspar::exporting
