#include "export/published_figures.h"

#include <algorithm>
#include <utility>

#include "domain/label.h"

namespace samspar::exporting {
namespace {

using disclosure::CellState;
using disclosure::PublishedColumn;
using disclosure::PublishedRow;
using disclosure::PublishedTable;
using disclosure::RowKind;

constexpr std::string_view kMean = "medel_manader";

// Before down, after across: the two are one category, `ohalsa>ingen_offentlig`, `ohalsa>*`.
bool has_two_sides(const PublishedTable& table) {
    return table.row_kind() == RowKind::kKategori &&
           std::ranges::any_of(table.columns(),
                               [](const PublishedColumn& c) { return c.kategori != "*"; });
}

void add_row_category(PublishedFigure& figure,
                      const PublishedTable& table,
                      const PublishedRow& row) {
    const bool all = row.total && figure.kategori == "*";
    if (!all && has_two_sides(table)) {
        figure.kategori = row.code + ">" + figure.kategori;
        figure.kategori_label = row.label + " → " + figure.kategori_label;
    } else if (!all) {
        figure.kategori = row.code;
        figure.kategori_label = row.label;
    }
}

PublishedFigure figure_at(const PublishedTable& table,
                          const PublishedRow& row,
                          const PublishedColumn& column) {
    PublishedFigure figure;
    figure.matt = column.matt;
    figure.kon = column.kon;
    if (column.kon != "*") {
        figure.kon_label = column.group.empty() ? column.label : column.group;
    }
    if (column.kategori != "*") {
        figure.kategori = column.kategori;
        figure.kategori_label = column.label;
    }
    if (table.row_kind() == RowKind::kInsats) {
        figure.insats = row.code;
        if (!row.total) {
            figure.insats_label = row.label;
        }
    } else if (table.row_kind() == RowKind::kKategori) {
        add_row_category(figure, table, row);
    } else if (!row.total) {
        figure.kon = row.code;
        figure.kon_label = row.label;
    }
    return figure;
}

void fill_in(PublishedFigure& figure,
             const PublishedTable& table,
             std::size_t row,
             std::size_t column) {
    figure.state = table.cell(row, column).state();
    if (figure.state == CellState::kShown) {
        figure.antal = table.cell(row, column).count();
    }
    if (const auto& share = table.share(row, column)) {
        figure.av = share->of;
        figure.varde = share->percent;
    }
}

PublishedFigure mean_of(const PublishedTable& table, std::size_t row) {
    PublishedColumn column;
    column.matt = kMean;
    PublishedFigure figure = figure_at(table, table.rows()[row], column);
    figure.is_mean = true;
    if (const auto& mean = table.mean(row)) {
        figure.state = CellState::kShown;
        figure.antal = mean->of;
        figure.varde = mean->months;
    }
    return figure;
}

}  // namespace

std::vector<PublishedFigure> published_figures(const PublishedTable& table) {
    std::vector<PublishedFigure> figures;
    const bool with_means = has_means(table);
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            figures.push_back(figure_at(table, table.rows()[row], table.columns()[column]));
            fill_in(figures.back(), table, row, column);
        }
        if (with_means) {
            figures.push_back(mean_of(table, row));
        }
    }
    return figures;
}

bool has_means(const PublishedTable& table) {
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        if (table.mean(row)) {
            return true;
        }
    }
    return false;
}

std::string_view matt_label(std::string_view matt) {
    // The mean of a publicering is over the whole time in the insats.
    return domain::word("matt", matt == kMean ? "medeltid_manader" : matt);
}

std::string_view status_of(CellState state) {
    switch (state) {
        case CellState::kShown:
            return "visas";
        case CellState::kHidden:
            return "dold";
        case CellState::kNotApplicable:
            return "ej_tillampligt";
    }
    return "";
}

}  // namespace samspar::exporting
