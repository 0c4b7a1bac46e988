#include "export/statistik_json.h"

#include <nlohmann/json.hpp>
#include <vector>

#include "export/statistik_csv.h"

namespace samspar::exporting {
namespace {

using nlohmann::ordered_json;
using statistics::ExactStatistics;
using statistics::Figure;
using statistics::Kind;
using statistics::Table;

// Text that is not UTF-8 cannot stop the output: names are checked where they come in.
std::string dump(const ordered_json& value) {
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::kCount:
            return "antal";
        case Kind::kShare:
        case Kind::kPrevious:
            return "andel";
        case Kind::kPoints:
            return "procentenheter";
        case Kind::kMonths:
            return "manader";
        case Kind::kUnique:
            return "unika";
    }
    return "";
}

ordered_json describe(const Table& table) {
    ordered_json json;
    json["id"] = table.definition->id;
    json["definition"] = domain::reference(*table.definition);
    json["rubrik"] = table.definition->title;
    json["population"] = table.definition->population;
    json["text"] = table.definition->text;
    json["kategorier"] = ordered_json::array();
    for (const statistics::Kategori& kategori : table.kategorier) {
        json["kategorier"].push_back({{"kod", kategori.code}, {"etikett", kategori.label}});
    }
    json["matt"] = ordered_json::array();
    for (const statistics::Measure& matt : table.matt) {
        json["matt"].push_back(
            {{"kod", matt.code}, {"etikett", matt.label}, {"slag", name_of(matt.kind)}});
    }
    return json;
}

ordered_json head(const ExactStatistics& statistics, const Provenance& provenance) {
    ordered_json json;
    json["typ"] = "intern";
    json["forbund"] = provenance.forbund;
    json["uttaget"] = domain::to_string(provenance.uttaget);
    json["underlag"] = domain::to_string(provenance.underlag);
    json["program"] = provenance.program;
    json["period"] = domain::to_string(statistics.period);
    json["jamforelse"] = nullptr;
    if (statistics.compared) {
        json["jamforelse"] = domain::to_string(*statistics.compared);
    }
    json["ovning"] = provenance.training;
    json["markning"] = kInternalMark;
    json["endast"] = nullptr;  // all of the förbund
    if (provenance.only) {
        json["endast"] = *provenance.only;
    }
    json["insatser"] = ordered_json::array();
    for (std::size_t i = 1; i < statistics.insatser.size(); ++i) {
        json["insatser"].push_back(
            {{"id", statistics.insatser[i].id.value}, {"namn", statistics.insatser[i].namn}});
    }
    json["tabeller"] = ordered_json::array();
    for (const Table& table : statistics.tables) {
        json["tabeller"].push_back(describe(table));
    }
    return json;
}

// `"name":"text",` for each place of an axis, written once instead of once a row.
template <typename Axis, typename Text>
std::vector<std::string> members(std::string_view name, const Axis& axis, Text text) {
    std::vector<std::string> result;
    for (const auto& place : axis) {
        result.push_back('"' + std::string(name) + "\":" + dump(text(place)) + ',');
    }
    return result;
}

std::string count_or_null(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : "null";
}

void append_rows(std::string& out, const ExactStatistics& statistics) {
    const auto code = [](const auto& place) { return place.code; };
    const auto periods =
        members("ar", statistics.periods, [](auto p) { return domain::to_string(p); });
    const auto insatser =
        members("insats", statistics.insatser, [](const auto& i) { return i.namn; });
    const auto kon = members("kon", statistics.kon, code);
    const char* separator = "";
    for (const Table& table : statistics.tables) {
        const std::string begin = "{\"tabell\":" + dump(table.definition->id) + ',';
        const std::string end =
            ",\"definition\":" + dump(domain::reference(*table.definition)) + '}';
        const auto kategorier = members("kategori", table.kategorier, code);
        const auto matt = members("matt", table.matt, code);
        for (const Figure& f : table.figures) {
            out += separator;
            separator = ",";
            for (const std::string* member : {&begin,
                                              &periods[f.period],
                                              &insatser[f.insats],
                                              &kon[f.kon],
                                              &kategorier[f.kategori],
                                              &matt[f.matt]}) {
                out += *member;
            }
            out += "\"antal\":";
            out += count_or_null(f.antal);
            out += ",\"av\":";
            out += count_or_null(f.av);
            out += ",\"varde\":";
            out += f.varde ? statistics::to_string(*f.varde) : "null";
            out += ",\"status\":\"";
            out += statistics::to_string(f.status);
            out += '"';
            out += end;
        }
    }
}

}  // namespace

std::string statistik_json(const ExactStatistics& statistics,
                           const Provenance& provenance,
                           const Sha256Hex& sha256_hex) {
    ordered_json json = head(statistics, provenance);
    json["kontrollsumma"] = "sha256:" + sha256_hex(statistik_csv(statistics));
    std::string out = dump(json);
    out.pop_back();  // the closing brace: the rows are the last member
    out += ",\"statistik\":[";
    append_rows(out, statistics);
    out += "]}\n";
    return out;
}

}  // namespace samspar::exporting
