#include "cli/publicering_policy.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "acts/policy.h"
#include "acts/publiceringar.h"
#include "cli/act_outcome.h"
#include "cli/json.h"
#include "cli/publication_text.h"
#include "cli/table_text.h"
#include "domain/utf8.h"
#include "publication/decide_policy.h"
#include "publication/policy_numbers.h"
#include "publication/stored_policy.h"

namespace samspar::cli {
namespace {

using disclosure::Policy;
using publication::PolicyNumber;

constexpr std::string_view kPubliceringPolicyExamples =
    "  samspar publicering policy --data /srv/samspar\n"
    "  samspar publicering policy --troskel 6 --kon-fran 12 --dry-run --data /srv/samspar\n"
    "  samspar publicering policy --troskel 6 --kon-fran 12 --signed-by \"Anna Ek\" \\\n"
    "      --data /srv/samspar\n"
    "\nA decision can never be changed or taken back, only followed by another. What is published\n"
    "already keeps the policy that it was published under. Higher numbers hide more.";

struct PolicyWords {
    std::vector<std::optional<int>> numbers;  // in the order of the table; empty: as in force
    std::string signed_by;
    bool dry_run = false;

    [[nodiscard]] bool decides() const {
        return std::ranges::any_of(numbers, [](const auto& number) { return number.has_value(); });
    }
};

std::string option_of(const PolicyNumber& number) {
    std::string option = "--" + std::string(number.name);
    std::ranges::replace(option, '_', '-');
    return option;
}

std::string decision_of(const Policy& policy) {
    return publication::is_decided(policy)
               ? "Version " + std::to_string(policy.version) + ", in force since " +
                     domain::to_string(policy.valid_from) + ", signed by " + policy.signed_by +
                     ".\n"
               : "These are the defaults; the förbund has decided nothing yet.\n";
}

std::string numbers_text(const Policy& policy) {
    TableText table({"number", "value", "meaning"});
    for (const PolicyNumber& number : publication::policy_numbers()) {
        table.add({std::string(number.name),
                   std::to_string(policy.*number.value),
                   std::string(number.meaning)});
    }
    return table.text();
}

std::string earlier_text(const std::vector<Policy>& decisions) {
    if (decisions.size() < 2) {
        return {};
    }
    std::vector<std::string> header{"version", "from", "signed by"};
    for (const PolicyNumber& number : publication::policy_numbers()) {
        header.emplace_back(number.name);
    }
    TableText table(std::move(header));
    for (auto policy = decisions.begin() + 1; policy != decisions.end(); ++policy) {
        std::vector<std::string> row{std::to_string(policy->version),
                                     domain::to_string(policy->valid_from),
                                     policy->signed_by};
        for (const PolicyNumber& number : publication::policy_numbers()) {
            row.push_back(std::to_string((*policy).*number.value));
        }
        table.add(std::move(row));
    }
    return "\nEarlier decisions, newest first:\n" + table.text();
}

int show(Call& call) {
    const CommandEnvironment environment(call.store());
    const publication::Policies policies = done_or_refused(
        acts::read_policies(environment.get(), call.doer(call.store().clock_now())));
    if (call.json) {
        call.output.data(json_line(publication::to_json(policies)));
        return kExitOk;
    }
    const Policy& policy = policies.in_force;
    call.output.data(numbers_text(policy) + "\n" + decision_of(policy) +
                     earlier_text(policies.decided));
    return kExitOk;
}

Policy wanted(Policy policy, const PolicyWords& words) {
    for (std::size_t i = 0; i < words.numbers.size(); ++i) {
        policy.*publication::policy_numbers()[i].value =
            words.numbers[i].value_or(policy.*publication::policy_numbers()[i].value);
    }
    return policy;
}

int refuse(const domain::FieldErrors& errors, Call& call) {
    Json fields = Json::array();
    for (const domain::FieldError& error : errors) {
        fields.push_back({{"field", error.field},
                          {"code", error.code.text()},
                          {"message", error.message},
                          {"limit", error.limit ? Json(*error.limit) : Json(nullptr)}});
        if (!call.json) {
            call.output.message(error.message);
        }
    }
    if (call.json) {
        call.output.data(json_line(Json{{"refused", "validation_failed"}, {"errors", fields}}));
    }
    throw Refused("nothing is decided");
}

int check(const PolicyWords& words, Call& call) {
    const CommandEnvironment environment(call.store());
    auto outcome = acts::check_policy(
        environment.get(),
        call.doer(call.store().clock_now()),
        [&](const Policy& in_force) { return wanted(in_force, words); },
        words.signed_by);
    const auto* refusal = std::get_if<acts::Refusal>(&outcome);
    if (refusal != nullptr && !refusal->fields.empty()) {
        return refuse(refusal->fields, call);
    }
    const Policy policy = done_or_refused(std::move(outcome));
    if (call.json) {
        Json numbers = Json::object();
        for (const PolicyNumber& number : publication::policy_numbers()) {
            numbers[std::string(number.name)] = policy.*number.value;
        }
        call.output.data(json_line(Json{{"dry_run", true}, {"policy", numbers}}));
        return kExitOk;
    }
    call.output.data(numbers_text(policy) +
                     "\nNothing is decided. Without --dry-run it would be.\n");
    return kExitOk;
}

int decide(const PolicyWords& words, Call& call) {
    if (!domain::is_utf8(words.signed_by)) {
        throw Refused("the name of who signs must be in UTF-8");
    }
    if (words.dry_run) {
        return check(words, call);
    }
    const CommandEnvironment environment(call.store());
    auto outcome =
        acts::decide_policy(environment.get(),
                            call.doer(call.store().clock_now()),
                            [&](const Policy& in_force) { return wanted(in_force, words); },
                            words.signed_by,
                            {});
    const auto* refusal = std::get_if<acts::Refusal>(&outcome);
    if (refusal != nullptr && !refusal->fields.empty()) {
        return refuse(refusal->fields, call);
    }
    const Policy policy = done_or_refused(std::move(outcome));
    call.output.data(call.json ? json_line(publication::to_json(policy))
                               : numbers_text(policy) + "\n" + decision_of(policy));
    return kExitOk;
}

}  // namespace

void add_publicering_policy(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<PolicyWords>();
    words->numbers.resize(publication::policy_numbers().size());
    words->signed_by = kSignedHere;
    CLI::App* const sub =
        app.add_subcommand("policy", "Show the rules for what is published, or decide new ones");
    for (std::size_t i = 0; i < words->numbers.size(); ++i) {
        const PolicyNumber& number = publication::policy_numbers()[i];
        sub->add_option(option_of(number), words->numbers[i], std::string(number.meaning))
            ->type_name("N");
    }
    CLI::Option* const signer =
        sub->add_option("--signed-by", words->signed_by, "Who decided it: stands under it for ever")
            ->type_name("NAME");
    sub->add_flag("--dry-run", words->dry_run, "Only check; decide nothing");
    add_data_options(*sub, chosen);
    add_json_option(*sub,
                    chosen,
                    "{galler, beslut: [{version, galler_fran, beslutad_av, troskel, ...}]}; a "
                    "decision as it is in the list; {dry_run, policy}; {refused, errors}");
    add_examples(*sub, kPubliceringPolicyExamples);
    sub->callback([words, signer, &chosen] {
        const bool decides = words->decides();
        if (!decides && (words->dry_run || signer->count() > 0)) {
            throw CLI::RequiredError("At least one number");
        }
        chosen.run = [words, decides](Call& call) {
            return decides ? decide(*words, call) : show(call);
        };
    });
}

}  // namespace samspar::cli
