#include "publication/verify.h"

#include "audit/audit.h"
#include "publication/agreement.h"
#include "publication/rattelse_agreement.h"
#include "publication/stored_ledger.h"
#include "store/microdata.h"

namespace samspar::publication {
namespace {

constexpr double kMsInSecond = 1000.0;

void add(Findings& findings, const std::string& what, const std::string& where) {
    findings.push_back({"told", 0, "sdc-audit", what + " " + where});
}

// What a reader of all the files together can conclude.
void audit_together(const std::vector<Frozen>& all,
                    const std::vector<std::string>& single,
                    Verification& result) {
    std::vector<std::string> files;
    std::vector<std::string> names;
    for (const Frozen& frozen : all) {
        files.push_back(*frozen.content("sdc-audit"));
        names.push_back("publicering " + std::to_string(frozen.record.nummer));
    }
    for (const Frozen& frozen : all) {
        for (const FrozenRattelse& rattelse : frozen.rattelser) {
            if (const std::string* const file = rattelse.content("sdc-audit")) {
                files.push_back(*file);
                names.push_back("publicering " + std::to_string(frozen.record.nummer) +
                                " rattelse " + std::to_string(rattelse.record.nummer));
            }
        }
    }
    int number = 0;
    for (const std::string& file : single) {
        files.push_back(file);
        names.push_back("mikrodata " + std::to_string(++number));
    }
    const audit::Report report = audit::examine(files, {.names = names, .fast = true});
    result.hidden = report.cells.size();
    for (const std::string& error : report.errors) {
        result.findings.push_back({"undecided", 0, "sdc-audit", error});
    }
    for (const audit::CellFinding& cell : report.cells) {
        if (audit::is_disclosure(cell.verdict)) {
            add(result.findings, std::string(audit::name_of(cell.verdict)), cell.label);
        }
    }
    for (const audit::GroupFinding& group : report.groups) {
        add(result.findings, "GROUP", group.label);
    }
    for (const audit::SmallFinding& small : report.small) {
        add(result.findings, "SMALL", small.label);
    }
    for (const audit::ScenarioFinding& scenario : report.scenarios) {
        add(result.findings, "INSIDER", scenario.label);
    }
}

}  // namespace

Verification verify(store::Store& store) {
    Verification result;
    result.begun = store.clock_now();
    std::vector<Frozen> all;
    std::vector<std::string> single;
    disclosure::Ledger ledger;
    {
        store::ReadScope scope = store.read();
        all = load_frozen(scope);
        single = store::load_contents(scope, store::ReleaseKind::kMicrodata, "sdc-audit");
        ledger = read_ledger(scope);
    }
    result.checked = all.size();
    bool whole = !all.empty();
    for (const Frozen& frozen : all) {
        if (check_files(frozen, result.findings)) {
            check_figures(frozen, ledger, result.findings);
            for (const FrozenRattelse& rattelse : frozen.rattelser) {
                check_rattelse(frozen, rattelse, ledger, result.findings);
            }
        } else {
            whole = false;
        }
    }
    result.files_ok = result.ok();
    if (whole) {
        audit_together(all, single, result);
    }
    result.ended = store.clock_now();
    return result;
}

Json to_json(const Verification& verification) {
    Json findings = Json::array();
    for (const Finding& finding : verification.findings) {
        findings.push_back({{"kod", finding.code},
                            {"publicering", finding.nummer},
                            {"format", finding.format},
                            {"detalj", finding.detail}});
    }
    return {{"ok", verification.ok()},
            {"filer_ok", verification.files_ok},
            {"fynd", std::move(findings)},
            {"sekunder",
             static_cast<double>(verification.ended.ms - verification.begun.ms) / kMsInSecond}};
}

}  // namespace samspar::publication
