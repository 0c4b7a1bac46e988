#include "publication/agreement.h"

#include <array>
#include <map>
#include <optional>

#include "publication/audit_file.h"
#include "publication/frozen_files.h"
#include "publication/json.h"
#include "publication/printed_figures.h"
#include "security/sha256.h"

namespace samspar::publication {
namespace {

// Those that the checks read; a publicering may have more.
constexpr std::array<std::string_view, 4> kNeeded{"csv", "json", "sida", "sdc-audit"};
constexpr std::array<std::string_view, 2> kNeededOfRattelse{"json", "csv"};

using Place = std::pair<std::string, std::string>;  // universe, key
using Values = std::map<Place, std::string>;        // a number, or X

Values values_of_ledger(const disclosure::Ledger& ledger) {
    Values values;
    for (const disclosure::LedgerCell& cell : ledger.cells) {
        if (cell.state != disclosure::LedgerState::kStructural &&
            cell.state != disclosure::LedgerState::kUnprinted) {
            values[{cell.universe, cell.key}] = cell.count ? std::to_string(*cell.count) : "X";
        }
    }
    return values;
}

// A count stands in several tables; every time it must be the same.
Values values_of_audit_file(const Frozen& frozen, Findings& findings) {
    Values values;
    for (AuditFileCell& cell : cells_of_audit_file(*frozen.content("sdc-audit"))) {
        const auto [known, added] = values.emplace(Place{cell.universe, cell.key}, cell.value);
        if (!added && known->second != cell.value) {
            findings.push_back({"disagrees", frozen.record.nummer, "sdc-audit", cell.label});
        }
    }
    return values;
}

void check_sums(int nummer,
                const std::vector<store::PubliceringFile>& files,
                const std::string& sum,
                Findings& findings) {
    for (const store::PubliceringFile& file : files) {
        if (security::sha256_hex(file.content) != file.sha256) {
            findings.push_back({"file_changed", nummer, file.format, file.name});
        }
    }
    if (sum_of_files(files) != sum) {
        findings.push_back({"files_changed", nummer, "", ""});
    }
}

class Checker {
public:
    Checker(const Frozen& frozen, const disclosure::Ledger& ledger, Findings& findings)
        : frozen_(frozen),
          findings_(findings),
          page_(Json::parse(*frozen.content("sida"))),
          audited_(values_of_audit_file(frozen, findings)),
          ledger_(values_of_ledger(ledger)) {}

    void check_printed(std::string_view format, const std::vector<PrintedFigure>& printed) {
        const std::vector<PrintedFigure> expected = figures_of_page(page_);
        if (printed.size() != expected.size()) {
            disagrees(format, "another number of figures than the page");
            return;
        }
        for (std::size_t i = 0; i < printed.size(); ++i) {
            if (printed[i] != expected[i]) {
                disagrees(format, expected[i].table + ", figure " + std::to_string(i + 1));
            }
        }
    }

    void check_places() {
        std::map<std::string, std::map<std::pair<int, int>, Place>> places;
        for (const store::PlaceRow& place : frozen_.places) {
            places[place.table][{place.row, place.column}] = {place.universe, place.key};
        }
        for (const Json& table : page_.at("tabeller")) {
            check_table(table, places[table.at("id").get<std::string>()]);
        }
    }

private:
    void disagrees(std::string_view format, std::string detail) {
        findings_.push_back(
            {"disagrees", frozen_.record.nummer, std::string(format), std::move(detail)});
    }

    void check_table(const Json& table, const std::map<std::pair<int, int>, Place>& places) {
        const Json& rows = table.at("celler");
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < rows.at(row).size(); ++column) {
                const Json& cell = rows.at(row).at(column);
                const auto place = places.find({static_cast<int>(row), static_cast<int>(column)});
                const bool fits = place == places.end() ? cell.is_null()
                                                        : has(audited_, place->second, cell) &&
                                                              has(ledger_, place->second, cell);
                if (!fits) {
                    disagrees("sida",
                              table.at("id").get<std::string>() + ", row " +
                                  std::to_string(row + 1) + ", column " +
                                  std::to_string(column + 1));
                }
            }
        }
    }

    static bool has(const Values& values, const Place& place, const Json& cell) {
        const auto value = values.find(place);
        return value != values.end() &&
               value->second == (cell.is_string() ? cell.get<std::string>() : cell.dump());
    }

    const Frozen& frozen_;
    Findings& findings_;
    Json page_;
    Values audited_;
    Values ledger_;
};

}  // namespace

bool check_files(const Frozen& frozen, Findings& findings) {
    const int nummer = frozen.record.nummer;
    check_sums(nummer, frozen.files, frozen.record.sha256, findings);
    if (!frozen.single.empty()) {
        check_sums(nummer, frozen.single, frozen.single_sha256, findings);
    }
    bool whole = true;
    for (const FrozenRattelse& rattelse : frozen.rattelser) {
        check_sums(nummer, rattelse.files, rattelse.record.sha256, findings);
        for (const std::string_view format : kNeededOfRattelse) {
            if (rattelse.content(format) == nullptr) {
                findings.push_back({"file_missing", nummer, "rattelse " + std::string(format), ""});
                whole = false;
            }
        }
    }
    for (const std::string_view format : kNeeded) {
        if (frozen.content(format) == nullptr) {
            findings.push_back({"file_missing", nummer, std::string(format), ""});
            whole = false;
        }
    }
    return whole;
}

void check_figures(const Frozen& frozen, const disclosure::Ledger& ledger, Findings& findings) {
    try {
        Checker checker(frozen, ledger, findings);
        checker.check_places();
        checker.check_printed("csv", figures_of_csv(*frozen.content("csv")));
        checker.check_printed("json", figures_of_json(*frozen.content("json")));
    } catch (const std::exception& error) {
        findings.push_back({"unreadable", frozen.record.nummer, "", error.what()});
    }
}

}  // namespace samspar::publication
