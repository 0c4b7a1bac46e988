// Where the two rooms meet that may not know each other. What disclosure made is written as the
// file that anybody can get, and audit reads that file: not the objects, in which a hidden number
// might still be. What it finds comes back by the label of a cell in the file, and is translated
// into the words of the ledger. Everything that is no clear "safe" stops the release.

#include "publication/proof.h"

#include <algorithm>
#include <string>

#include "audit/audit.h"
#include "export/sdc_audit_json.h"
#include "publication/audit_file.h"

namespace samspar::publication {
namespace {

using disclosure::AuditModel;
using disclosure::CellName;

std::vector<std::string> labels_told(const audit::Report& report) {
    std::vector<std::string> labels;
    for (const audit::CellFinding& cell : report.cells) {
        if (audit::is_disclosure(cell.verdict)) {
            labels.push_back(cell.label);
        }
    }
    for (const audit::GroupFinding& group : report.groups) {
        labels.push_back(group.label);
    }
    for (const audit::SmallFinding& small : report.small) {
        labels.push_back(small.label);
    }
    for (const audit::ScenarioFinding& scenario : report.scenarios) {
        labels.push_back(scenario.label);
    }
    return labels;
}

// What the auditor calls the file that is asked about; several files have their names before their
// cells.
constexpr const char* kOwnName = "new";
constexpr std::string_view kOwnPrefix = "new: ";

audit::Report examine_with(const AuditModel& own, std::span<const std::string> beside) {
    std::vector<std::string> files{exporting::sdc_audit_json(own)};
    files.insert(files.end(), beside.begin(), beside.end());
    return audit::examine(files, {.names = {kOwnName}, .fast = true});
}

// What insiders learn from the file. What they learn without it was accepted when the tables were
// published.
std::vector<std::string> told_to_insiders(const AuditModel& file,
                                          std::span<const std::string> beside) {
    std::vector<std::string> told;
    if (file.insiders.empty()) {
        return told;
    }
    const audit::Report report = examine_with(file, beside);
    if (!report.errors.empty()) {
        return report.errors;
    }
    const auto& learnt = report.scenarios;
    if (learnt.empty()) {
        return told;
    }
    AuditModel without = file;
    without.tables.clear();
    without.relations.clear();
    const auto before = examine_with(without, beside).scenarios;
    for (const audit::ScenarioFinding& found : learnt) {
        const bool known = std::ranges::any_of(before, [&](const audit::ScenarioFinding& other) {
            return other.scenario == found.scenario && other.label == found.label;
        });
        if (!known) {
            told.push_back(found.scenario + ": " + found.label);
        }
    }
    return told;
}

}  // namespace

std::vector<CellName> cells_told(const AuditModel& model, std::span<const std::string> beside) {
    const audit::Report report = examine_with(model, beside);
    if (!report.errors.empty()) {
        throw NotProven(report.errors.front());
    }
    const std::vector<AuditFileCell> cells = cells_of_audit_file(exporting::sdc_audit_json(model));
    std::vector<CellName> told;
    for (std::string label : labels_told(report)) {
        if (!beside.empty() && label.starts_with(kOwnPrefix)) {
            label.erase(0, kOwnPrefix.size());
        }
        const auto cell = std::ranges::find(cells, label, &AuditFileCell::label);
        // Not a cell that could be hidden: going on would only find the same again.
        if (cell == cells.end()) {
            throw NotProven("the audit finds something that no cell stands for: " + label);
        }
        told.push_back({cell->universe, cell->key});
    }
    if (told.empty() && report.exit_status() != 0) {
        throw NotProven("the audit refuses the release without saying which cell");
    }
    return told;
}

std::vector<std::string> told_by(const AuditModel& file, std::span<const std::string> beside) {
    AuditModel open = file;
    open.insiders.clear();
    const audit::Report report = examine_with(open, beside);
    if (!report.errors.empty()) {
        return report.errors;
    }
    std::vector<std::string> told = labels_told(report);
    if (told.empty() && report.exit_status() != 0) {
        told.emplace_back("the audit refuses the file without saying which cell");
    }
    // Insiders are many programs more: not asked about what is refused anyway.
    return told.empty() ? told_to_insiders(file, beside) : told;
}

}  // namespace samspar::publication
