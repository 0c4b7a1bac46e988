#include "export/published_json.h"

#include <nlohmann/json.hpp>

#include "export/published_csv.h"
#include "export/published_figures.h"
#include "export/published_notes.h"

namespace samspar::exporting {
namespace {

using nlohmann::ordered_json;

ordered_json number_or_null(const std::optional<std::int64_t>& number) {
    return number ? ordered_json(*number) : ordered_json(nullptr);
}

ordered_json describe(const disclosure::PublishedTable& table) {
    const disclosure::TableWords& words = disclosure::words_of_table(table.id());
    ordered_json json;
    json["id"] = table.id();
    json["definition"] = disclosure::reference(words);
    json["rubrik"] = words.definition.title;
    json["population"] = words.definition.population;
    json["text"] = words.definition.text;
    json["rader"] = ordered_json::array();
    for (const disclosure::PublishedRow& row : table.rows()) {
        json["rader"].push_back(
            {{"kod", row.code}, {"etikett", row.label}, {"sammanslagen", row.merged}});
    }
    json["ovriga"] = table.rest();
    return json;
}

ordered_json row(const PublishedFigure& figure,
                 const disclosure::PublishedTable& table,
                 const std::string& period,
                 const std::string& definition) {
    return {{"tabell", table.id()},
            {"ar", period},
            {"insats", figure.insats},
            {"kon", figure.kon},
            {"kategori", figure.kategori},
            {"matt", figure.matt},
            {"antal", number_or_null(figure.antal)},
            {"av", number_or_null(figure.av)},
            {"varde", number_or_null(figure.varde)},
            {"status", status_of(figure.state)},
            {"definition", definition}};
}

ordered_json head(const disclosure::PublishedRelease& release,
                  const disclosure::Policy& policy,
                  const Provenance& provenance) {
    ordered_json json;
    json["typ"] = "publicering";
    json["nummer"] = release.number();
    json["forbund"] = provenance.forbund;
    json["uttaget"] = domain::to_string(provenance.uttaget);
    json["underlag"] = domain::to_string(provenance.underlag);
    json["program"] = provenance.program;
    json["period"] = domain::to_string(release.period());
    json["policy"] = {{"version", release.policy_version()},
                      {"troskel", policy.threshold},
                      {"bredd", policy.width}};
    json["ovning"] = provenance.training;
    json["forklaring"] = published_notes(policy);
    return json;
}

}  // namespace

std::string published_json(const disclosure::PublishedRelease& release,
                           const disclosure::Policy& policy,
                           const Provenance& provenance,
                           const Sha256Hex& sha256_hex) {
    ordered_json json = head(release, policy, provenance);
    json["kontrollsumma"] = "sha256:" + sha256_hex(published_csv(release));
    json["tabeller"] = ordered_json::array();
    ordered_json rows = ordered_json::array();
    const std::string period = domain::to_string(release.period());
    for (const disclosure::PublishedTable& table : release.tables()) {
        json["tabeller"].push_back(describe(table));
        const std::string definition =
            disclosure::reference(disclosure::words_of_table(table.id()));
        for (const PublishedFigure& figure : published_figures(table)) {
            rows.push_back(row(figure, table, period, definition));
        }
    }
    json["statistik"] = std::move(rows);
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace samspar::exporting
