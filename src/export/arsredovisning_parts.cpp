#include "export/arsredovisning_parts.h"

#include "export/words.h"

namespace samspar::exporting {
namespace {

ReportCell gap(std::string text) {
    return {.kind = ReportCell::Kind::kText, .text = std::move(text)};
}

}  // namespace

void number_tables(Report& report) {
    std::size_t number = 0;
    for (ReportSection& section : report.sections) {
        for (ReportGrid& grid : section.grids) {
            grid.caption = "Tabell " + std::to_string(++number) + ". " + grid.caption;
        }
    }
}

ReportSection goals_section(const std::vector<std::string>& insatser) {
    ReportGrid grid{.caption = said("rubrik", "mal"),
                    .row_head = said("huvud", "insats"),
                    .columns = {{"", said("huvud", "mal")},
                                {"", said("huvud", "resultat")},
                                {"", said("huvud", "maluppfyllelse")}}};
    std::vector<std::string> rows{"Förbundet"};
    rows.insert(rows.end(), insatser.begin(), insatser.end());
    for (const std::string& name : rows) {
        grid.rows.push_back(
            {name, false, {gap("[Mål: fylls i]"), gap("[Fylls i]"), gap("[Fylls i]")}});
    }
    grid.notes.push_back(
        "Målen finns inte i Samspår. Texten inom hakparentes ersätts av den som skriver "
        "årsredovisningen.");
    return {.id = "mal", .title = said("rubrik", "mal"), .grids = {std::move(grid)}};
}

ReportSection years_section(std::vector<ReportRow> years) {
    ReportGrid grid{.caption = said("rubrik", "ar_for_ar"),
                    .row_head = said("huvud", "ar"),
                    .columns = {{"", said("matt", "aktuella")},
                                {"", said("matt", "nya")},
                                {"", said("matt", "avslutade")}},
                    .rows = std::move(years),
                    .chart = {0, 1, 2}};
    grid.subject = grid.caption;
    return {.id = "ar_for_ar",
            .title = said("rubrik", "ar_for_ar"),
            .population = "Deltaganden som var aktuella någon dag under året",
            .how =
                "Ett deltagande som pågår under flera år är aktuellt i vart och ett av dem, så "
                "aktuella ska inte summeras över åren. Nya och avslutade kan summeras.",
            .grids = {std::move(grid)}};
}

}  // namespace samspar::exporting
