#include "publication/printed_figures.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "domain/split.h"

namespace samspar::publication {
namespace {

constexpr std::string_view kMean = "medel_manader";
constexpr std::string_view kHidden = "X";

std::size_t column(const std::vector<std::string>& header, std::string_view name) {
    const auto found = std::ranges::find(header, name);
    if (found == header.end()) {
        throw std::runtime_error("a column is missing: " + std::string(name));
    }
    return static_cast<std::size_t>(found - header.begin());
}

std::string text_of(const Json& value) {
    if (value.is_null()) {
        return {};
    }
    return value.is_string() ? value.get<std::string>() : value.dump();
}

PrintedFigure cell_figure(const Json& table, std::size_t row, std::size_t column) {
    const Json& cell = table.at("celler").at(row).at(column);
    PrintedFigure figure;
    figure.table = table.at("id").get<std::string>();
    figure.matt = table.at("kolumner").at(column).at("matt").get<std::string>();
    if (cell.is_null()) {
        figure.status = "ej_tillampligt";
        return figure;
    }
    if (cell == kHidden) {
        figure.status = "dold";
        return figure;
    }
    figure.status = "visas";
    figure.antal = text_of(cell);
    if (table.contains("andelar") && !table.at("andelar").at(row).at(column).is_null()) {
        const Json& share = table.at("andelar").at(row).at(column);
        figure.av = text_of(share.at("av"));
        figure.varde = text_of(share.at("procent"));
    }
    return figure;
}

PrintedFigure mean_figure(const Json& table, std::size_t row) {
    PrintedFigure figure;
    figure.table = table.at("id").get<std::string>();
    figure.matt = kMean;
    figure.status = "dold";
    if (const Json& mean = table.at("medel").at(row); !mean.is_null()) {
        figure.status = "visas";
        figure.antal = text_of(mean.at("av"));
        figure.varde = text_of(mean.at("manader"));
    }
    return figure;
}

}  // namespace

std::vector<std::string> cells_of_csv_line(std::string_view line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') {
            const bool doubled = quoted && i + 1 < line.size() && line[i + 1] == '"';
            if (doubled) {
                cells.back() += line[i++];
            } else {
                quoted = !quoted;
            }
        } else if (line[i] == ',' && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += line[i];
        }
    }
    return cells;
}

std::vector<PrintedFigure> figures_of_csv(const std::string& text) {
    std::vector<PrintedFigure> figures;
    std::vector<std::string> header;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::vector<std::string> cells = cells_of_csv_line(domain::take_part(rest, '\n'));
        if (header.empty()) {
            header = cells;
            continue;
        }
        figures.push_back({.table = cells.at(column(header, "tabell")),
                           .matt = cells.at(column(header, "matt")),
                           .antal = cells.at(column(header, "antal")),
                           .av = cells.at(column(header, "av")),
                           .varde = cells.at(column(header, "varde")),
                           .status = cells.at(column(header, "status"))});
    }
    return figures;
}

std::vector<PrintedFigure> figures_of_json(const std::string& text) {
    const Json file = Json::parse(text);
    std::vector<PrintedFigure> figures;
    for (const Json& row : file.at("statistik")) {
        figures.push_back({.table = text_of(row.at("tabell")),
                           .matt = text_of(row.at("matt")),
                           .antal = text_of(row.at("antal")),
                           .av = text_of(row.at("av")),
                           .varde = text_of(row.at("varde")),
                           .status = text_of(row.at("status"))});
    }
    return figures;
}

std::vector<PrintedFigure> figures_of_page(const Json& page) {
    std::vector<PrintedFigure> figures;
    for (const Json& table : page.at("tabeller")) {
        for (std::size_t row = 0; row < table.at("rader").size(); ++row) {
            for (std::size_t column = 0; column < table.at("kolumner").size(); ++column) {
                figures.push_back(cell_figure(table, row, column));
            }
            if (table.contains("medel")) {
                figures.push_back(mean_figure(table, row));
            }
        }
    }
    return figures;
}

}  // namespace samspar::publication
