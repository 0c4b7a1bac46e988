#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <memory>

#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/doctor_checks.h"
#include "cli/json.h"

namespace samspar::cli {
namespace {

constexpr std::size_t kStateWidth = 9;
constexpr std::size_t kCheckWidth = 17;

std::string padded(std::string_view text, std::size_t width) {
    std::string result{text};
    result.append(width > text.size() ? width - text.size() : 1, ' ');
    return result;
}

std::string text_of(const Finding& finding) {
    std::string text = padded(to_string(finding.health), kStateWidth) +
                       padded(finding.check, kCheckWidth) + finding.text + "\n";
    if (finding.health != Health::kOk) {
        text.append(std::string(kStateWidth + kCheckWidth, ' '))
            .append("to do: ")
            .append(finding.remedy)
            .append("\n");
    }
    return text;
}

Json json_of(const Finding& finding) {
    return {{"check", finding.check},
            {"state", to_string(finding.health)},
            {"text", finding.text},
            {"to_do", finding.health == Health::kOk ? "" : finding.remedy}};
}

// A store with a fault is not written to: what is left of it is to be saved first.
bool is_sick(const Findings& findings) {
    return std::ranges::any_of(findings, [](const Finding& finding) {
        return finding.health == Health::kFault &&
               (finding.check == "integrity" || finding.check == "store" ||
                finding.check == "mark");
    });
}

void leave_row(Call& call, const Findings& findings, std::int64_t faults) {
    if (is_sick(findings)) {
        return;
    }
    try {
        const CommandEnvironment environment(call.store());
        done_or_refused(
            acts::log_doctor(environment.get(), call.doer(call.store().clock_now()), faults));
    } catch (const store::StoreInUse&) {
        throw;
    } catch (const std::exception&) {
        call.output.message("samspar: that the checks were made could not be written to the log");
    }
}

struct DoctorWords {
    bool repair_clock = false;
    bool accept_older_store = false;
};

int doctor(Call& call, const DoctorWords& words) {
    Findings findings;
    if (words.accept_older_store) {
        accept_older_store(call, findings);
    }
    if (words.repair_clock) {
        repair_clock(call, findings);
    }
    check_permissions(call, findings);
    check_keys(call, findings);
    check_files(call, findings);
    check_store(call, findings);
    check_disk(call, findings);
    check_core_dumps(findings);
    const auto count = [&](Health health) {
        return std::ranges::count(findings, health, &Finding::health);
    };
    leave_row(call, findings, count(Health::kFault));
    if (call.json) {
        Json checks = Json::array();
        std::ranges::transform(findings, std::back_inserter(checks), json_of);
        call.output.data(json_line(Json{{"checks", checks},
                                        {"warnings", count(Health::kWarning)},
                                        {"faults", count(Health::kFault)}}));
    } else {
        for (const Finding& finding : findings) {
            call.output.data(text_of(finding));
        }
    }
    return count(Health::kFault) == 0 ? kExitOk : kExitRefused;
}

}  // namespace

void add_doctor(CLI::App& app, Chosen& chosen) {
    add_data_options(app, chosen);
    add_json_option(app, chosen, "{checks: [{check, state, text, to_do}], warnings, faults}");
    add_examples(app,
                 "  samspar doctor --data /srv/samspar\n"
                 "  samspar doctor --repair-clock --data /srv/samspar\n"
                 "  samspar doctor --accept-older-store --data /srv/samspar\n"
                 "\nEach line is ok, warning or fault, with what to do. The exit code is 1 when "
                 "there is a fault.");
    const auto words = std::make_shared<DoctorWords>();
    app.add_flag("--repair-clock",
                 words->repair_clock,
                 "First let in the users whom a clock that ran ahead has shut out, now that it is "
                 "right");
    app.add_flag("--accept-older-store",
                 words->accept_older_store,
                 "First take a store that is older than its mark, or has none, as the present one; "
                 "what was stored after it is given up");
    app.callback([words, &chosen] {
        if (words->accept_older_store) {
            chosen.not_through_service = "what a service has open is no older store";
        }
        chosen.run = [words](Call& call) { return doctor(call, *words); };
    });
}

}  // namespace samspar::cli
