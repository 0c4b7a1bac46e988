#include "disclosure/exported_year.h"

#include <memory>
#include <random>

#include "audit/audit.h"
#include "disclosure/published_year.h"
#include "export/sdc_audit_json.h"

namespace samspar::testing {

disclosure::Chance fixed_chance(std::uint32_t seed) {
    return [engine = std::make_shared<std::mt19937>(seed)](std::span<std::uint8_t> out) {
        for (std::uint8_t& byte : out) {
            byte = static_cast<std::uint8_t>((*engine)() & 0xFFU);
        }
    };
}

audit::Report examine_together(const std::vector<disclosure::AuditModel>& models) {
    std::vector<std::string> files;
    for (const disclosure::AuditModel& model : models) {
        files.push_back(exporting::sdc_audit_json(model));
    }
    return audit::examine(files, {.fast = true});
}

std::vector<std::string> told_beside(std::vector<disclosure::AuditModel> given_out,
                                     const disclosure::AuditModel& file) {
    given_out.push_back(file);
    given_out.back().insiders.clear();
    std::string found = disclosures(examine_together(given_out));
    if (found.empty() && !file.insiders.empty()) {
        given_out.back() = file;
        found = disclosures(examine_together(given_out));
    }
    return found.empty() ? std::vector<std::string>{} : std::vector{found};
}

disclosure::MicrodataResult export_year(const Export& from) {
    const disclosure::Policy policy;
    disclosure::MicrodataRequest request{.snapshot = from.snapshot,
                                         .lists = from.lists,
                                         .period = domain::year_period(from.year),
                                         .policy = policy,
                                         .published = from.release.additions,
                                         .exported = from.exported,
                                         .conditions = from.conditions,
                                         .chance = fixed_chance(from.seed),
                                         .coin = from.coin};
    if (!from.profiles.empty()) {
        request.profiles = from.profiles;
    }
    if (from.audited) {
        request.audit = [&](const disclosure::AuditModel& file) {
            return told_beside({from.release.audit_model}, file);
        };
    }
    return disclosure::compute_microdata(request);
}

std::vector<std::string> lines_of_trials(const disclosure::MicrodataResult& result) {
    std::vector<std::string> lines;
    for (const disclosure::ProfileTrial& trial : result.trials) {
        using enum disclosure::MicrodataCondition;
        std::string line = trial.profile + ": ";
        line += !trial.failed                  ? "taken"
                : trial.failed == kCombination ? "combination"
                : trial.failed == kDifferent   ? "different"
                : trial.failed == kLargest     ? "largest"
                : trial.failed == kChance      ? "chance"
                                               : "audit";
        line += " " + std::to_string(trial.dropped.rare) + " " +
                std::to_string(trial.dropped.same) + " " + std::to_string(trial.dropped.dominated);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace samspar::testing
