#include "publication/rattelse_agreement.h"

#include <algorithm>
#include <map>
#include <set>

#include "disclosure/model/edition.h"
#include "domain/split.h"
#include "publication/json.h"
#include "publication/printed_figures.h"

namespace samspar::publication {
namespace {

using disclosure::LedgerState;
using Lines = std::vector<std::string>;

std::string joined(const Lines& parts) {
    std::string line;
    for (const std::string& part : parts) {
        line += part + '\n';
    }
    return line;
}

std::string number_or_nothing(const Json& value) {
    return value.is_null() ? "" : value.dump();
}

// Table, place and new number, if any, of each corrected place.
std::set<std::string> places_of_json(const Json& json) {
    std::set<std::string> lines;
    for (const Json& each : json.at("tal")) {
        lines.insert(joined({each.at("tabell").get<std::string>(),
                             each.at("rad_nummer").dump(),
                             each.at("kolumn_nummer").dump(),
                             number_or_nothing(each.at("rattat"))}));
    }
    return lines;
}

std::set<std::string> places_of_ledger(const Frozen& frozen,
                                       int rattelse,
                                       const disclosure::Ledger& ledger) {
    std::map<std::pair<std::string, std::string>, std::string> corrected;
    for (const disclosure::LedgerCell& cell : ledger.cells) {
        if (cell.state == LedgerState::kShown || cell.state == LedgerState::kWithdrawn) {
            corrected[{cell.universe, cell.key}] = cell.count ? std::to_string(*cell.count) : "";
        }
    }
    std::set<std::string> lines;
    for (const store::PlaceRow& place : frozen.places) {
        const auto own =
            corrected.find({disclosure::universe_in(place.universe, rattelse), place.key});
        if (own != corrected.end()) {
            lines.insert(joined({place.table,
                                 std::to_string(place.row),
                                 std::to_string(place.column),
                                 own->second}));
        }
    }
    return lines;
}

// Table, row, column, old and new of each corrected place, as they are printed.
Lines lines_of_json(const Json& json) {
    Lines lines;
    for (const Json& each : json.at("tal")) {
        lines.push_back(joined({each.at("tabell").get<std::string>(),
                                each.at("rad").get<std::string>(),
                                each.at("kolumn").get<std::string>(),
                                each.at("fore").dump(),
                                number_or_nothing(each.at("rattat"))}));
    }
    return lines;
}

Lines lines_of_csv(const std::string& text) {
    constexpr std::size_t kTable = 4;
    constexpr std::size_t kStatus = 9;
    Lines lines;
    const std::vector<std::string> all = domain::split(text, '\n');
    for (std::size_t i = 1; i < all.size() && !all[i].empty(); ++i) {
        const std::vector<std::string> cells = cells_of_csv_line(all[i]);
        if (cells.at(kStatus) != "tabell_aterkallad") {
            lines.push_back(joined({cells.begin() + kTable, cells.begin() + kStatus}));
        }
    }
    return lines;
}

}  // namespace

void check_rattelse(const Frozen& frozen,
                    const FrozenRattelse& rattelse,
                    const disclosure::Ledger& ledger,
                    Findings& findings) {
    const std::string name = "rattelse " + std::to_string(rattelse.record.nummer);
    const auto disagrees = [&](std::string_view with) {
        findings.push_back(
            {"disagrees", frozen.record.nummer, "json", name + ", " + std::string(with)});
    };
    try {
        const Json json = Json::parse(*rattelse.content("json"));
        if (places_of_json(json) != places_of_ledger(frozen, rattelse.record.nummer, ledger)) {
            disagrees("the ledger");
        }
        if (lines_of_json(json) != lines_of_csv(*rattelse.content("csv"))) {
            disagrees("csv");
        }
    } catch (const std::exception& error) {
        findings.push_back({"unreadable", frozen.record.nummer, name, error.what()});
    }
}

}  // namespace samspar::publication
