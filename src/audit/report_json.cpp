#include <nlohmann/json.hpp>

#include "audit/report.h"

namespace samspar::audit {
namespace {

using ReportJson = nlohmann::ordered_json;

ReportJson cells_json(const std::vector<CellFinding>& cells) {
    ReportJson all = ReportJson::object();
    for (const CellFinding& cell : cells) {
        all[cell.label] = {cell.lowest, nullptr, name_of(cell.verdict)};
        if (cell.highest) {
            all[cell.label][1] = *cell.highest;
        }
    }
    return all;
}

// Cells whose interval does not say it all.
ReportJson details_json(const std::vector<CellFinding>& cells) {
    ReportJson all = ReportJson::object();
    for (const CellFinding& cell : cells) {
        if (!cell.lowest_proven || !cell.highest_proven) {
            all[cell.label]["at_least"] = true;
        }
        if (!cell.values.empty()) {
            all[cell.label]["values"] = cell.values;
        }
    }
    return all;
}

}  // namespace

std::string report_json(const Report& report) {
    ReportJson json;
    json["format"] = "sdc-audit-report/1";
    json["exit"] = report.exit_status();
    json["errors"] = report.errors;
    json["cells"] = cells_json(report.cells);
    json["details"] = details_json(report.cells);
    json["groups"] = ReportJson::array();
    for (const GroupFinding& group : report.groups) {
        json["groups"].push_back(group.label);
    }
    json["small_published"] = ReportJson::object();
    for (const SmallFinding& small : report.small) {
        json["small_published"][small.label] = small.value;
    }
    json["scenarios"] = ReportJson::array();
    for (const ScenarioFinding& found : report.scenarios) {
        json["scenarios"].push_back(
            {{"scenario", found.scenario}, {"cell", found.label}, {"value", found.value}});
    }
    json["unread"] = report.unread;
    json["notes"] = report.notes;
    json["model"] = {{"unknowns", report.unknowns},
                     {"rows", report.rows},
                     {"linear_programs", report.relaxed_programs},
                     {"integer_programs", report.integer_programs},
                     {"populations", report.populations},
                     {"solver", report.solver}};
    // File names and codes may hold any bytes; a report is written all the same.
    return json.dump(1, ' ', false, ReportJson::error_handler_t::replace) + "\n";
}

}  // namespace samspar::audit
