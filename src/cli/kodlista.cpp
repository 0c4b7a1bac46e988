#include <CLI/CLI.hpp>
#include <memory>

#include "acts/kodlistor.h"
#include "cli/commands.h"
#include "cli/kod_text.h"
#include "cli/subcommand.h"
#include "cli/table_text.h"
#include "domain/unicode.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kKodlistaExamples =
    "  samspar kodlista list --data /srv/samspar\n"
    "  samspar kodlista show forsorjning --data /srv/samspar\n"
    "  samspar kodlista add forsorjning omstallningsstod --label Omställningsstöd \\\n"
    "      --group ovrig_offentlig --from 2026-01-01 --data /srv/samspar\n"
    "  samspar kodlista end forsorjning etableringsersattning --to 2026-12-31 \\\n"
    "      --data /srv/samspar\n"
    "  samspar kodlista change forsorjning a_kassa --label Arbetslöshetsersättning \\\n"
    "      --data /srv/samspar\n"
    "\nA code is never taken away and never means anything else. What is published stays as it is.";

struct KodWords {
    acts::NewKod added;
    std::string from;
    std::string to;
    std::optional<std::string> label;
    std::optional<std::string> help;
    std::optional<std::string> after;
    bool confirm_effects = false;
};

int list(const KodWords& /*words*/, Call& call) {
    const domain::Kodlistor lists = done_or_refused(read_lists({}, call));
    Json json = Json::array();
    TableText table({"list", "codes"});
    for (const domain::Kodlista* each : lists.all()) {
        json.push_back({{"lista", each->name()}, {"koder", each->codes().size()}});
        table.add({each->name(), std::to_string(each->codes().size())});
    }
    call.output.data(call.json ? json_line(Json{{"kodlistor", json}}) : table.text());
    return kExitOk;
}

int show(const KodWords& words, Call& call) {
    auto outcome = read_lists(words.added.list, call);
    if (why_refused(outcome) == acts::Why::kNotFound) {
        throw Refused("there is no list " + words.added.list +
                      "; samspar kodlista list shows what there is");
    }
    const domain::Kodlistor lists = done_or_refused(std::move(outcome));
    const domain::Kodlista* found = lists.find(words.added.list);
    if (!call.json) {
        call.output.data(codes_text(*found));
        return kExitOk;
    }
    Json codes = Json::array();
    for (const domain::Kod& kod : found->codes()) {
        codes.push_back(kod_json(kod));
    }
    call.output.data(json_line(Json{{"lista", found->name()}, {"koder", codes}}));
    return kExitOk;
}

int add(const KodWords& words, Call& call) {
    acts::NewKod wanted = words.added;
    wanted.label = domain::one_line(words.label.value_or(""));
    wanted.help = domain::one_line(words.help.value_or(""));
    wanted.valid_from = read_day(words.from, "--from");
    wanted.valid_to = read_day(words.to, "--to");
    const CommandEnvironment environment(call.store());
    return print_kod(
        acts::add_kod(environment.get(), call.doer(call.store().clock_now()), wanted, {}),
        "is in the list",
        call);
}

int change_with(acts::KodChange change, const KodWords& words, std::string_view done, Call& call) {
    change.list = words.added.list;
    change.code = words.added.code;
    const CommandEnvironment environment(call.store());
    return print_kod(
        acts::change_kod(environment.get(), call.doer(call.store().clock_now()), change, {}),
        done,
        call);
}

int change(const KodWords& words, Call& call) {
    if (!words.label && !words.help && !words.after) {
        throw WrongUse("say what to change: --label, --help-text or --after");
    }
    acts::KodChange change;
    const auto seen = [](const std::string& text) { return domain::one_line(text); };
    change.label = words.label ? std::optional(seen(*words.label)) : std::nullopt;
    change.help = words.help ? std::optional(seen(*words.help)) : std::nullopt;
    change.after = words.after;
    return change_with(std::move(change), words, "is changed", call);
}

int end(const KodWords& words, Call& call) {
    acts::KodChange change;
    change.valid_to = read_day(words.to, "--to");
    if (words.confirm_effects) {
        change.confirmed = {"registreringar_outside"};
    }
    return change_with(std::move(change), words, "ends on " + words.to, call);
}

int reopen(const KodWords& words, Call& call) {
    acts::KodChange change;
    change.valid_to = std::optional<domain::Date>();
    return change_with(std::move(change), words, "has no last day", call);
}

constexpr std::string_view kKodJson =
    "{kod, etikett, grupp, hjalp, giltig_fran, giltig_till, publiceras_under}";

void add_names(CLI::App& sub, KodWords& words) {
    sub.add_option("LIST", words.added.list, "As samspar kodlista list shows it")->required();
    sub.add_option("CODE", words.added.code, "Small letters a-z, digits and _")->required();
}

void add_words(CLI::App& sub, KodWords& words) {
    sub.add_option("--label", words.label, "What people read and write")->type_name("TEXT");
    sub.add_option("--help-text", words.help, "A sentence under it in the form")->type_name("TEXT");
}

}  // namespace

void add_kodlista(CLI::App& app, Chosen& chosen) {
    app.require_subcommand(1);
    add_examples(app, kKodlistaExamples);
    const auto words = std::make_shared<KodWords>();
    const auto one = [&](const Subcommand& of, int (*run)(const KodWords&, Call&)) {
        return add_subcommand(app, chosen, words, of, kKodlistaExamples, run);
    };
    one({"list", "List the code lists", "{kodlistor: [{lista, koder}]}"}, list);
    one({"show", "Show the codes of a list", "{lista, koder: [...]}"}, show)
        ->add_option("LIST", words->added.list, "As samspar kodlista list shows it")
        ->required();
    CLI::App* const added = one({"add", "Add a code to a list", kKodJson}, add);
    add_names(*added, *words);
    add_words(*added, *words);
    added->add_option("--group", words->added.group, "What it counts as in tables of groups");
    added
        ->add_option("--published-under",
                     words->added.published_under,
                     "The group it is merged into when published numbers are small")
        ->type_name("GROUP");
    added->add_option("--from", words->from, "The first day it can be chosen")->type_name("DAY");
    added->add_option("--to", words->to, "The last day")->type_name("DAY");
    CLI::App* const ended = one({"end", "Give a code its last day", kKodJson}, end);
    add_names(*ended, *words);
    ended->add_option("--to", words->to, "The last day")->type_name("DAY")->required();
    add_confirm_effects(*ended, words->confirm_effects);
    add_names(*one({"reopen", "Take the last day of a code away", kKodJson}, reopen), *words);
    CLI::App* const changed =
        one({"change", "Give a code other words or another place", kKodJson}, change);
    add_names(*changed, *words);
    add_words(*changed, *words);
    changed->add_option("--after", words->after, "Move it after that code; \"\" puts it first")
        ->type_name("CODE");
}

}  // namespace samspar::cli
