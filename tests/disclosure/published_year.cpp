#include "disclosure/published_year.h"

#include <algorithm>
#include <stdexcept>

#include "audit/audit.h"
#include "disclosure/model/population.h"
#include "export/sdc_audit_json.h"
#include "statistics/hbs_2021.h"

namespace samspar::testing {
namespace {

using disclosure::AuditModel;
using disclosure::CellState;

// The leaves behind a code of the model: itself, or those of the group of that name.
std::string leaves_of(const AuditModel& model, const std::string& dimension, std::string code) {
    for (const AuditModel::Dimension& own : model.dimensions) {
        for (const auto& [group, leaves] : own.groups) {
            if (own.name == dimension && group == code) {
                std::ranges::replace(code, '+', ',');
                return code;
            }
        }
    }
    return code;
}

void fill_in(AuditModel& model,
             const disclosure::Space& space,
             const disclosure::PeriodPopulation& population) {
    for (AuditModel::Table& table : model.tables) {
        const auto universe = static_cast<std::uint16_t>(space.find_universe(table.universe));
        for (AuditModel::Cell& cell : table.cells) {
            std::string key;
            for (std::size_t i = 0; i < cell.codes.size(); ++i) {
                if (cell.codes[i] != "*") {
                    key += (key.empty() ? "" : ";") + table.dimensions[i] + "=" +
                           leaves_of(model, table.dimensions[i], cell.codes[i]);
                }
            }
            cell.count = population.of(universe).sum(space.parse(universe, key)).persons;
        }
    }
}

bool is_whole(const disclosure::Defences& defences) {
    return defences.secondary && defences.insider && defences.joint && defences.relations &&
           defences.width && defences.differences;
}

}  // namespace

disclosure::Audit real_audit() {
    return [](const AuditModel& model) {
        const audit::Report report =
            audit::examine(std::vector{exporting::sdc_audit_json(model)}, {.fast = true});
        std::vector<disclosure::CellName> refused;
        if (report.exit_status() != 0) {
            refused.push_back({model.title, disclosures(report)});
        }
        return refused;
    };
}

domain::Snapshot hbs_2021_with_limits(const domain::Kodlistor& lists) {
    domain::Snapshot snapshot = hbs_2021(lists);
    for (domain::Insats& insats : snapshot.insatser) {
        if (insats.namn == "Tillväxt Kvinna") {
            insats.kon_begransning = "kvinna";
        }
    }
    return snapshot;
}

disclosure::ReleaseResult publish(const domain::Snapshot& snapshot,
                                  const domain::Kodlistor& lists,
                                  int year,
                                  const disclosure::Ledger& earlier,
                                  const disclosure::Defences& defences) {
    return disclosure::compute_release({.snapshot = snapshot,
                                        .lists = lists,
                                        .period = domain::year_period(year),
                                        .number = year - 2000,
                                        .earlier = earlier,
                                        .audit = is_whole(defences) ? real_audit() : nullptr,
                                        .defences = defences});
}

audit::Report examine_release(const disclosure::ReleaseResult& result) {
    const std::vector<std::string> files{exporting::sdc_audit_json(result.audit_model)};
    return audit::examine(files, {.fast = true});
}

audit::Report examine_proof(const disclosure::ReleaseResult& result) {
    const std::vector<std::string> files{exporting::sdc_audit_json(result.proof_model)};
    return audit::examine(files, {.fast = true});
}

audit::Report examine_with_truth(const disclosure::ReleaseResult& result,
                                 const domain::Snapshot& snapshot,
                                 const domain::Kodlistor& lists,
                                 int year) {
    disclosure::Space space;
    disclosure::StructuralZeros zeros(space.dimension("insats"));
    const auto population =
        disclosure::make_population(snapshot, lists, domain::year_period(year), space, zeros);
    AuditModel truth = result.audit_model;
    fill_in(truth, space, population);
    const std::vector<std::string> files{exporting::sdc_audit_json(result.audit_model)};
    return audit::examine(files, {.fast = true, .truth = {exporting::sdc_audit_json(truth)}});
}

std::string disclosures(const audit::Report& report) {
    std::string text;
    for (const std::string& error : report.errors) {
        text += "error: " + error + "\n";
    }
    for (const audit::CellFinding& cell : report.cells) {
        if (audit::is_disclosure(cell.verdict)) {
            text += std::string(audit::name_of(cell.verdict)) + " " + cell.label + "\n";
        }
    }
    for (const audit::GroupFinding& group : report.groups) {
        text += "GROUP " + group.label + "\n";
    }
    for (const audit::SmallFinding& small : report.small) {
        text += "SMALL " + small.label + "\n";
    }
    for (const audit::ScenarioFinding& scenario : report.scenarios) {
        text += "INSIDER " + scenario.scenario + ": " + scenario.label + "\n";
    }
    return text;
}

std::vector<std::string> lines_of_table(const disclosure::PublishedTable& table) {
    std::vector<std::string> lines;
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        std::string line = table.rows()[row].label + ":";
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            const disclosure::PublishedCell& cell = table.cell(row, column);
            line += " ";
            if (cell.state() == CellState::kShown) {
                line += std::to_string(cell.count());
            } else {
                line += cell.state() == CellState::kHidden ? "X" : "-";
            }
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace samspar::testing
