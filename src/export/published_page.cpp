#include "export/published_page.h"

#include <nlohmann/json.hpp>

#include "export/published_figures.h"
#include "export/published_notes.h"
#include "export/swedish_time.h"

namespace samspar::exporting {
namespace {

using disclosure::CellState;
using disclosure::PublishedTable;
using nlohmann::ordered_json;

ordered_json cell_json(const disclosure::PublishedCell& cell) {
    switch (cell.state()) {
        case CellState::kShown:
            return cell.count();
        case CellState::kHidden:
            return kHiddenMark;
        case CellState::kNotApplicable:
            return nullptr;
    }
    return nullptr;
}

ordered_json share_json(const std::optional<PublishedTable::Share>& share) {
    return share ? ordered_json{{"procent", share->percent}, {"av", share->of}}
                 : ordered_json(nullptr);
}

ordered_json mean_json(const std::optional<PublishedTable::Mean>& mean) {
    return mean ? ordered_json{{"manader", mean->months}, {"av", mean->of}} : ordered_json(nullptr);
}

void add_axes(ordered_json& json, const PublishedTable& table) {
    json["rader"] = ordered_json::array();
    for (const disclosure::PublishedRow& row : table.rows()) {
        json["rader"].push_back({{"kod", row.code},
                                 {"namn", row.label},
                                 {"total", row.total},
                                 {"sammanslagen", row.merged}});
    }
    json["kolumner"] = ordered_json::array();
    for (const disclosure::PublishedColumn& column : table.columns()) {
        json["kolumner"].push_back({{"grupp", column.group},
                                    {"namn", column.label},
                                    {"matt", column.matt},
                                    {"kon", column.kon},
                                    {"kategori", column.kategori}});
    }
}

void add_cells(ordered_json& json, const PublishedTable& table) {
    ordered_json cells = ordered_json::array();
    ordered_json shares = ordered_json::array();
    ordered_json means = ordered_json::array();
    bool with_shares = false;
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        ordered_json counts = ordered_json::array();
        ordered_json parts = ordered_json::array();
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            counts.push_back(cell_json(table.cell(row, column)));
            parts.push_back(share_json(table.share(row, column)));
            with_shares = with_shares || table.share(row, column).has_value();
        }
        cells.push_back(std::move(counts));
        shares.push_back(std::move(parts));
        means.push_back(mean_json(table.mean(row)));
    }
    json["celler"] = std::move(cells);
    if (with_shares) {
        json["andelar"] = std::move(shares);
    }
    if (has_means(table)) {
        json["medel"] = std::move(means);
    }
}

ordered_json table_json(const PublishedTable& table) {
    const disclosure::TableWords& words = disclosure::words_of_table(table.id());
    ordered_json json;
    json["id"] = table.id();
    json["titel"] = words.definition.title;
    json["population"] = words.definition.population;
    json["definition"] = words.definition.text;
    json["definition_id"] = disclosure::reference(words);
    json["radrubrik"] = words.row_head;
    add_axes(json, table);
    add_cells(json, table);
    json["ovriga"] = table.rest();
    json["antal_dolda"] = table.hidden_cells();
    return json;
}

}  // namespace

std::string published_page(const disclosure::PublishedRelease& release,
                           const disclosure::Policy& policy,
                           const Provenance& provenance) {
    ordered_json json;
    json["nummer"] = nullptr;
    if (release.number() > 0) {
        json["nummer"] = release.number();
    }
    json["period"] = {{"from", domain::to_string(release.period().first)},
                      {"to", domain::to_string(release.period().last)},
                      {"text", swedish_period(release.period())}};
    json["forbund"] = provenance.forbund;
    json["underlag"] = domain::to_string(provenance.underlag);
    json["uttaget"] = domain::to_string(provenance.uttaget);
    json["program"] = provenance.program;
    json["ovning"] = provenance.training;
    json["policy"] = {{"version", release.policy_version()},
                      {"troskel", policy.threshold},
                      {"bredd", policy.width}};
    json["forklaring"] = published_notes(policy);
    json["tabeller"] = ordered_json::array();
    for (const PublishedTable& table : release.tables()) {
        json["tabeller"].push_back(table_json(table));
    }
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace samspar::exporting
