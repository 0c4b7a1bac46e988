#include "publication/report.h"

#include "disclosure/plan/table_words.h"

namespace samspar::publication {
namespace {

constexpr double kMsPerSecond = 1000.0;

const std::string& title_of(const std::string& table) {
    return disclosure::words_of_table(table).definition.title;
}

std::string place_text(const disclosure::PublishedTable& table,
                       std::size_t row,
                       std::size_t column) {
    const disclosure::PublishedColumn& of = table.columns()[column];
    const std::string heading = of.group.empty() ? of.label : of.group + " " + of.label;
    return title_of(table.id()) + ": " + table.rows()[row].label + ", " + heading;
}

// `Insats och kön: Lyra, Män`, where the cell stands first; else in the words of the ledger.
std::string text_of(const disclosure::PublishedRelease& release, const disclosure::CellName& cell) {
    for (const disclosure::PublishedTable& table : release.tables()) {
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                if (table.name(row, column) == cell) {
                    return place_text(table, row, column);
                }
            }
        }
    }
    return cell.universe + " " + cell.key;
}

}  // namespace

Json report_json(const Prepared& prepared) {
    const disclosure::ReleaseReport& report = prepared.result.report;
    Json left_out = Json::array();
    for (const std::string& table : report.left_out) {
        left_out.push_back(title_of(table));
    }
    Json insider = Json::array();
    for (const disclosure::CellName& cell : report.insider_known) {
        insider.push_back(text_of(prepared.result.release.value(), cell));
    }
    return {{"celler", report.cells},
            {"dolda", report.hidden},
            {"stora", report.large},
            {"stora_dolda", report.large_hidden},
            {"kansliga", report.small},
            {"program", report.programs},
            {"sekunder", static_cast<double>(prepared.ready.ms - prepared.as_of.ms) / kMsPerSecond},
            {"utelamnade", std::move(left_out)},
            {"insider", std::move(insider)}};
}

}  // namespace samspar::publication
