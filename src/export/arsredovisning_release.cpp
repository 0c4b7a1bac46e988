#include <algorithm>
#include <array>
#include <map>

#include "export/arsredovisning.h"
#include "export/arsredovisning_parts.h"
#include "export/report_of_release.h"
#include "export/swedish_time.h"
#include "export/words.h"

namespace samspar::exporting {
namespace {

using disclosure::AuditModel;
using disclosure::PublishedRelease;
using disclosure::PublishedTable;

// In the order of the report.
constexpr std::array<std::string_view, 10> kTables{"flode_insats",
                                                   "insats_kon",
                                                   "alder",
                                                   "kommun",
                                                   "remittent",
                                                   "avslutsanledning",
                                                   "arbete_studier",
                                                   "forsorjning_fore",
                                                   "forsorjning_efter",
                                                   "forsorjning_overgang"};

ReportCell number(std::int64_t value) {
    return {.kind = ReportCell::Kind::kNumber, .number = {value, 0}};
}

ReportSection time_section(const PublishedTable& table, domain::Period period) {
    ReportSection section = section_of_table(table, period);
    ReportGrid& grid = section.grids.front();
    section.id = "deltagartid";
    section.title = said("rubrik", "deltagartid");
    section.population = "Avslutade under perioden";
    section.how =
        "De avslutades dagar från start till avslut, delade med deras antal och med 30,4375, i "
        "hela månader. Hela tiden räknas, också den före perioden.";
    grid.caption = section.title + " " + swedish_period(period);
    grid.subject = grid.caption;
    grid.n.clear();
    grid.columns = {{"", said("matt", "avslutade")}, {"", said("huvud", "medeltid")}};
    grid.chart = {1};
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
        const auto& mean = table.mean(row);
        const ReportCell hidden{.kind = ReportCell::Kind::kHidden};
        grid.rows[row].cells = {mean ? number(mean->of) : hidden,
                                mean ? number(mean->months) : hidden};
        if (mean && grid.rows[row].total) {
            grid.n = "n = " + cell_text(number(mean->of)) + " avslutade";
        }
    }
    return section;
}

// What was published of everybody in a universe; empty when it was not, or is hidden.
std::optional<std::int64_t> total_of(const AuditModel& model, const std::string& universe) {
    for (const AuditModel::Table& table : model.tables) {
        for (const AuditModel::Cell& cell : table.cells) {
            const bool all =
                std::ranges::all_of(cell.codes, [](const auto& code) { return code == "*"; });
            if (table.universe == universe && all && cell.count) {
                return cell.count;
            }
        }
    }
    return std::nullopt;
}

ReportCell total_cell(const AuditModel& model, const std::string& universe) {
    const auto total = total_of(model, universe);
    return total ? number(*total) : ReportCell{.kind = ReportCell::Kind::kHidden};
}

// Each period that was published up to this one, in the order of time.
ReportSection years_of(const PublishedRelease& release, const AuditModel& model) {
    constexpr std::string_view kAktuella = "aktuella ";
    std::map<std::int32_t, std::string> periods;
    for (const AuditModel::Universe& universe : model.universes) {
        if (!universe.name.starts_with(kAktuella)) {
            continue;
        }
        const auto period = domain::parse_period(universe.name.substr(kAktuella.size()));
        if (period && period->last <= release.period().last) {
            periods[period->first.days] = domain::to_string(*period);
        }
    }
    std::vector<ReportRow> rows;
    for (const auto& [first, period] : periods) {
        rows.push_back({swedish_period(domain::parse_period(period).value()),
                        false,
                        {total_cell(model, std::string(kAktuella) + period),
                         total_cell(model, "nya " + period),
                         total_cell(model, "avslutade " + period)}});
    }
    return years_section(std::move(rows));
}

std::vector<std::string> names_of_insatser(const PublishedRelease& release) {
    std::vector<std::string> names;
    if (const PublishedTable* table = release.find("insatser")) {
        for (const disclosure::PublishedRow& row : table->rows()) {
            if (!row.total && !row.merged) {
                names.push_back(row.label);
            }
        }
        names.insert(names.end(), table->rest().begin(), table->rest().end());
    }
    return names;
}

}  // namespace

Report arsredovisning_of_release(const PublishedRelease& release,
                                 const AuditModel& audit_model,
                                 const disclosure::Policy& policy,
                                 const Provenance& provenance) {
    Report report = head_of_release(release, policy, provenance);
    report.title =
        "Årsredovisning " + swedish_period(release.period()) + ": deltagare, " + provenance.forbund;
    for (const std::string_view id : kTables) {
        if (const PublishedTable* table = release.find(id)) {
            report.sections.push_back(section_of_table(*table, release.period()));
        }
    }
    if (const PublishedTable* table = release.find("flode_insats")) {
        report.sections.push_back(time_section(*table, release.period()));
    }
    report.sections.push_back(years_of(release, audit_model));
    report.sections.push_back(goals_section(names_of_insatser(release)));
    number_tables(report);
    return report;
}

}  // namespace samspar::exporting
