#include <CLI/CLI.hpp>
#include <memory>

#include "acts/kodlistor.h"
#include "cli/commands.h"
#include "cli/kod_text.h"
#include "domain/kodlista_change.h"
#include "domain/unicode.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kForbundExamples =
    "  samspar forbund kommun list --data /srv/samspar\n"
    "  samspar forbund kommun add 0180=Stockholm --from 2026-07-01 --data /srv/samspar\n"
    "  samspar forbund kommun end 0128 --to 2026-12-31 --data /srv/samspar\n"
    "\nA kommun that has left stays in the statistics of the years when it was there.";

struct KommunWords {
    std::string kommun;
    std::string from;
    std::string to;
    bool confirm_effects = false;
};

// The kommuner of the förbund, those that have left too.
domain::Kodlista own_kommuner(Call& call) {
    const domain::Kodlistor lists = done_or_refused(read_lists("kommun", call));
    std::vector<domain::Kod> own;
    for (const domain::Kod& kod : lists.kommun.codes()) {
        if (domain::is_kommun_code(kod.code)) {
            own.push_back(kod);
        }
    }
    return {"kommun", std::move(own)};
}

int list(const KommunWords& /*words*/, Call& call) {
    const domain::Kodlista kommuner = own_kommuner(call);
    if (!call.json) {
        call.output.data(codes_text(kommuner));
        return kExitOk;
    }
    Json json = Json::array();
    for (const domain::Kod& kod : kommuner.codes()) {
        json.push_back(kod_json(kod));
    }
    call.output.data(json_line(Json{{"kommuner", json}}));
    return kExitOk;
}

int add(const KommunWords& words, Call& call) {
    const std::size_t equals = words.kommun.find('=');
    if (equals == std::string::npos) {
        throw WrongUse("a kommun is a code of four digits and a name, like 0180=Stockholm");
    }
    const acts::NewKommun wanted{
        .code = words.kommun.substr(0, equals),
        .namn = domain::one_line(std::string_view(words.kommun).substr(equals + 1)),
        .valid_from = read_day(words.from, "--from")};
    const CommandEnvironment environment(call.store());
    return print_kod(
        acts::add_kommun(environment.get(), call.doer(call.store().clock_now()), wanted, {}),
        "belongs to the förbund",
        call);
}

int end(const KommunWords& words, Call& call) {
    acts::KodChange change;
    change.list = "kommun";
    change.code = words.kommun;
    change.valid_to = read_day(words.to, "--to");
    if (words.confirm_effects) {
        change.confirmed = {"registreringar_outside"};
    }
    const CommandEnvironment environment(call.store());
    return print_kod(
        acts::change_kod(environment.get(), call.doer(call.store().clock_now()), change, {}),
        "ends on " + words.to,
        call);
}

using Run = int (*)(const KommunWords&, Call&);

CLI::App* add_one(CLI::App& app,
                  Chosen& chosen,
                  const std::shared_ptr<KommunWords>& words,
                  const char* name,
                  const char* purpose,
                  Run run) {
    CLI::App* const sub = app.add_subcommand(name, purpose);
    add_data_options(*sub, chosen);
    add_json_option(
        *sub, chosen, "a code as samspar kodlista show has it; list: {kommuner: [...]}");
    add_examples(*sub, kForbundExamples);
    sub->callback([words, run, &chosen] {
        chosen.run = [words, run](Call& call) { return run(*words, call); };
    });
    return sub;
}

}  // namespace

void add_forbund(CLI::App& app, Chosen& chosen) {
    app.require_subcommand(1);
    add_examples(app, kForbundExamples);
    const auto words = std::make_shared<KommunWords>();
    CLI::App* const kommun =
        app.add_subcommand("kommun", "The kommuner of the förbund: those that join and leave");
    kommun->require_subcommand(1);
    add_one(*kommun, chosen, words, "list", "List the kommuner of the förbund", list);
    CLI::App* const added =
        add_one(*kommun, chosen, words, "add", "A kommun joins the förbund", add);
    added->add_option("KOMMUN", words->kommun, "Its code and name, like 0180=Stockholm")
        ->required();
    added->add_option("--from", words->from, "The first day it can be chosen")->type_name("DAY");
    CLI::App* const ended =
        add_one(*kommun, chosen, words, "end", "A kommun leaves the förbund", end);
    ended->add_option("KOMMUN", words->kommun, "Its code")->required();
    ended->add_option("--to", words->to, "The last day")->type_name("DAY")->required();
    add_confirm_effects(*ended, words->confirm_effects);
}

}  // namespace samspar::cli
