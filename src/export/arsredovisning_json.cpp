#include <nlohmann/json.hpp>

#include "export/arsredovisning.h"

namespace samspar::exporting {
namespace {

using nlohmann::ordered_json;

ordered_json columns_of(const ReportGrid& grid) {
    ordered_json columns = ordered_json::array({grid.row_head});
    for (const ReportColumn& column : grid.columns) {
        columns.push_back(column_text(column));
    }
    return columns;
}

ordered_json rows_of(const ReportGrid& grid) {
    ordered_json rows = ordered_json::array();
    for (const ReportRow& row : grid.rows) {
        ordered_json line = ordered_json::array({row.label});
        for (const ReportCell& cell : row.cells) {
            line.push_back(cell_text(cell));
        }
        rows.push_back(std::move(line));
    }
    return rows;
}

std::string footnote(const ReportGrid& grid) {
    std::string text = has_hidden(grid) ? "X = uppgiften visas inte." : "";
    for (const std::string& note : grid.notes) {
        text += (text.empty() ? "" : " ") + note;
    }
    return text;
}

std::string definition(const ReportSection& section) {
    const std::string who =
        section.population.empty() ? "" : "Vilka som räknas: " + section.population + ". ";
    return who + section.how;
}

ordered_json block(const ReportSection& section, std::size_t place, const std::string& source) {
    const ReportGrid& grid = section.grids[place];
    return {{"id", place == 0 ? section.id : section.id + "_" + std::to_string(place + 1)},
            {"rubrik", place == 0 ? section.title : ""},
            {"bildtext", grid.caption},
            {"n", grid.n},
            {"definition", place + 1 == section.grids.size() ? definition(section) : ""},
            {"kalla", source},
            {"kolumner", columns_of(grid)},
            {"rader", rows_of(grid)},
            {"fotnot", footnote(grid)}};
}

}  // namespace

std::string arsredovisning_json(const Report& report,
                                const std::string& forbund,
                                domain::Period period) {
    ordered_json json;
    json["forbund"] = forbund;
    json["ar"] = domain::to_string(period);
    json["typ"] = report.mark.empty() ? "publicering" : "intern";
    json["markning"] = report.mark.empty() ? report.subject : report.mark;
    json["ovning"] = !report.training.empty();
    json["rubrik"] = report.title;
    json["forklaring"] = report.notes;
    json["block"] = ordered_json::array();
    for (const ReportSection& section : report.sections) {
        for (std::size_t place = 0; place < section.grids.size(); ++place) {
            json["block"].push_back(block(section, place, report.source));
        }
    }
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace samspar::exporting
