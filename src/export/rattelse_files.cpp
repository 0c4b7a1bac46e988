#include "export/rattelse_files.h"

#include <nlohmann/json.hpp>

#include "export/csv_cell.h"
#include "export/file_name.h"
#include "export/sdc_audit_json.h"
#include "export/swedish_list.h"
#include "export/swedish_time.h"

namespace samspar::exporting {
namespace {

using nlohmann::ordered_json;

constexpr std::string_view kCsv = "text/csv; charset=utf-8";
constexpr std::string_view kJson = "application/json; charset=utf-8";

std::string day_of(const RattelseText& text) {
    return domain::to_string(domain::swedish_date(text.when));
}

std::string_view status_of(const CorrectedFigure& figure) {
    return figure.now ? "rattad" : "aterkallad";
}

// What was in force was so.
std::string_view direction_of(const CorrectedFigure& figure) {
    return figure.is_more ? "for_lagt" : "for_hogt";
}

ordered_json figure_json(const CorrectedFigure& figure) {
    return {{"tabell", figure.table},
            {"rubrik", figure.rubrik},
            {"rad", figure.row},
            {"kolumn", figure.column},
            {"rad_nummer", figure.row_number},
            {"kolumn_nummer", figure.column_number},
            {"fore", figure.before},
            {"rattat", figure.now ? ordered_json(*figure.now) : ordered_json(nullptr)},
            {"status", status_of(figure)},
            {"var", direction_of(figure)}};
}

std::string line(const std::vector<std::string>& cells) {
    std::string made;
    for (const std::string& cell : cells) {
        made += (made.empty() ? "" : ",") + csv_cell(cell, ',');
    }
    return made + "\n";
}

// Every line says which rättelse it is of, and why.
std::string rattelse_csv(const RattelseText& text) {
    std::string made =
        "publicering,ar,rattelse,datum,tabell,rad,kolumn,fore,rattat,status,var,skal\n";
    const auto add = [&](std::vector<std::string> cells) {
        std::vector<std::string> all{std::to_string(text.publicering),
                                     domain::to_string(text.period),
                                     std::to_string(text.nummer),
                                     day_of(text)};
        all.insert(all.end(), cells.begin(), cells.end());
        all.push_back(text.skal);
        made += line(all);
    };
    for (const WithdrawnTable& table : text.tables) {
        add({table.id, "", "", "", "", "tabell_aterkallad", ""});
    }
    for (const CorrectedFigure& figure : text.figures) {
        add({figure.table,
             figure.row,
             figure.column,
             std::to_string(figure.before),
             figure.now ? std::to_string(*figure.now) : "",
             std::string(status_of(figure)),
             std::string(direction_of(figure))});
    }
    return made;
}

std::string headings(const std::vector<WithdrawnTable>& tables) {
    std::vector<std::string> words;
    for (const WithdrawnTable& table : tables) {
        words.push_back("”" + table.rubrik + "”");
    }
    return swedish_list(words);
}

bool is_any_withdrawn(const RattelseText& text) {
    for (const CorrectedFigure& figure : text.figures) {
        if (!figure.now) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<std::string> rattelse_notes(const RattelseText& text) {
    const std::string t = std::to_string(text.threshold);
    const std::string near = std::to_string(2 * text.threshold - 1);
    std::vector<std::string> notes;
    if (!text.tables.empty()) {
        notes.push_back((text.tables.size() == 1 ? "Tabellen " : "Tabellerna ") +
                        headings(text.tables) +
                        (text.tables.size() == 1 ? " är återkallad" : " är återkallade") +
                        ": inga tal, andelar eller medelvärden där gäller längre.");
    }
    notes.push_back(
        "Alla tal som visas i publiceringen är räknade på nytt ur registreringarna som de var "
        "den " +
        swedish_day(text.when) + ", för samma period och med samma indelningar.");
    notes.push_back(
        "Ett tal rättas när det skiljer sig med minst " + t +
        ". Alla andra siffror skiljer sig med färre än " + t +
        " eller inte alls. Vilka det är sägs inte: en mindre rättelse skulle kunna visa "
        "enskilda personer.");
    notes.push_back("Om ett publicerat tal under " + near +
                    " har blivit lägre sägs det inte heller, hur mycket det än är.");
    if (is_any_withdrawn(text)) {
        notes.push_back("Ett återkallat tal var fel med minst " + t +
                        ". Det rätta talet visas inte, eftersom det är under " + t +
                        " eller tillsammans med andra tal skulle visa något som är dolt.");
    }
    if (!text.figures.empty()) {
        notes.emplace_back(
            "Andelar och medelvärden som bygger på ett rättat eller återkallat tal gäller inte "
            "längre.");
    }
    notes.emplace_back("Publiceringens egna filer är oförändrade.");
    return notes;
}

std::string rattelse_json(const RattelseText& text) {
    ordered_json json;
    json["typ"] = "rattelse/1";
    json["publicering"] = text.publicering;
    json["period"] = domain::to_string(text.period);
    json["nummer"] = text.nummer > 0 ? ordered_json(text.nummer) : ordered_json(nullptr);
    json["datum"] = day_of(text);
    json["underlag"] = domain::to_string(text.when);
    json["forbund"] = text.forbund;
    json["program"] = text.program;
    json["ovning"] = text.training;
    json["troskel"] = text.threshold;
    json["skal"] = text.skal;
    json["tabeller"] = ordered_json::array();
    for (const WithdrawnTable& table : text.tables) {
        json["tabeller"].push_back({{"id", table.id}, {"rubrik", table.rubrik}});
    }
    json["tal"] = ordered_json::array();
    for (const CorrectedFigure& figure : text.figures) {
        json["tal"].push_back(figure_json(figure));
    }
    json["forklaring"] = rattelse_notes(text);
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::vector<ReleaseFile> rattelse_files(const RattelseText& text,
                                        const std::optional<disclosure::AuditModel>& audit_model) {
    std::vector<ReleaseFile> files;
    const auto add = [&](std::string_view format,
                         std::string_view ending,
                         std::string_view media_type,
                         std::string content) {
        files.push_back({std::string(format),
                         file_name(text.forbund,
                                   "publicering-" + std::to_string(text.publicering) +
                                       "-rattelse-" + std::to_string(text.nummer),
                                   text.period,
                                   text.when,
                                   ending),
                         std::string(media_type),
                         std::move(content)});
    };
    add("json", "json", kJson, rattelse_json(text));
    add("csv", "csv", kCsv, rattelse_csv(text));
    if (audit_model) {
        add("sdc-audit", "sdc-audit.json", kJson, sdc_audit_json(*audit_model));
    }
    return files;
}

}  // namespace samspar::exporting
