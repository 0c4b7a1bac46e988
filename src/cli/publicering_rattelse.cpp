#include "cli/publicering_rattelse.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "acts/publiceringar.h"
#include "acts/rattelser.h"
#include "cli/act_outcome.h"
#include "cli/json.h"
#include "cli/table_text.h"
#include "domain/utf8.h"

namespace samspar::cli {
namespace {

using acts::Why;
using publication::PreparedRattelse;

constexpr std::string_view kPubliceringRattelseExamples =
    "  samspar publicering rattelse 2025 --visa --data /srv/samspar\n"
    "  samspar publicering rattelse 2025 --skal \"Sexton deltagare var registrerade i fel "
    "insats.\" "
    "--data /srv/samspar\n"
    "  samspar publicering rattelse 2025 --skal \"Tiden var räknad fel.\" --aterkalla flode_insats "
    "--data /srv/samspar\n"
    "\nWhat is corrected is not chosen: every printed count that is wrong by the threshold or "
    "more.\n"
    "A rättelse can never be changed or taken back. Look at --visa first.";

struct RattelseWords {
    std::string year;
    std::string skal;
    std::vector<std::string> tables;
    bool show = false;
};

int publicering_of(const RattelseWords& words,
                   const CommandEnvironment& environment,
                   const acts::Doer& doer) {
    for (const store::Publicering& record :
         done_or_refused(acts::list_publiceringar(environment.get(), doer))) {
        if (domain::to_string(record.period) == words.year) {
            return record.nummer;
        }
    }
    throw Refused(words.year + " is not published");
}

std::string mend_sentence(const acts::Refusal& refusal) {
    const std::string ground = refusal.grounds.empty() ? "" : refusal.grounds.front().why;
    const std::array<std::pair<Why, std::string>, 5> sentences{{
        {Why::kNothingToMend,
         "no published count is wrong by the threshold or more. A smaller error cannot be "
         "corrected, "
         "since that would show single persons; the next year's text can tell of it"},
        {Why::kNotSafe,
         "the rättelse would tell something hidden, with new numbers and without; nothing is "
         "corrected"},
        {Why::kNotProven,
         "it could not be decided whether the rättelse is safe (" + ground +
             "); nothing is corrected"},
        {Why::kContradiction,
         "what was published and what is registered now cannot both be true; nothing is corrected"},
        {Why::kOvertaken, "something else was published in the meantime; try again"},
    }};
    const auto* const found =
        std::ranges::find(sentences, refusal.why, [](const auto& one) { return one.first; });
    return found == sentences.end() ? refusal_text(refusal) : found->second;
}

PreparedRattelse made(acts::Outcome<PreparedRattelse> outcome, Call& call) {
    if (const auto* refusal = std::get_if<acts::Refusal>(&outcome)) {
        if (call.json) {
            call.output.data(json_line(Json{{"refused", acts::code_of(refusal->why)}}));
        }
        throw Refused(mend_sentence(*refusal));
    }
    return std::get<PreparedRattelse>(std::move(outcome));
}

std::string rattelse_text_of(const exporting::RattelseText& text) {
    std::string out;
    for (const exporting::WithdrawnTable& table : text.tables) {
        out += "Withdrawn whole: " + table.id + "\n";
    }
    TableText figures({"table", "row", "column", "before", "now"});
    for (const exporting::CorrectedFigure& figure : text.figures) {
        figures.add({figure.table,
                     figure.row,
                     figure.column,
                     std::to_string(figure.before),
                     figure.now       ? std::to_string(*figure.now)
                     : figure.is_more ? "withdrawn (was too low)"
                                      : "withdrawn (was too high)"});
    }
    return out + (text.figures.empty() ? "No published count is wrong by the threshold or more.\n"
                                       : figures.text());
}

int rattelse(const RattelseWords& words, Call& call) {
    if (!domain::is_utf8(words.skal)) {
        throw Refused("the reason must be in UTF-8");
    }
    store::Store& store = call.store();
    const CommandEnvironment environment(store);
    const acts::Doer doer = call.doer(store.clock_now());
    const acts::MendOrder order{.publicering = publicering_of(words, environment, doer),
                                .skal = words.skal,
                                .tables = words.tables,
                                .progress = [&](std::size_t done, std::size_t all) {
                                    call.output.progress("protecting", done, all);
                                }};
    const PreparedRattelse prepared =
        words.show ? made(acts::preview_rattelse(environment.get(), doer, order), call)
                   : made(acts::create_rattelse(environment.get(), doer, order, {}), call);
    if (call.json) {
        Json json = publication::rattelse_of(prepared);
        json["visa"] = words.show;
        call.output.data(json_line(json));
        return kExitOk;
    }
    const std::string number = std::to_string(prepared.text.publicering);
    call.output.data(
        rattelse_text_of(prepared.text) +
        (words.show ? "Nothing is corrected. Without --visa it would be.\n"
                    : "\nRättelse " + std::to_string(prepared.text.nummer) + " of publicering " +
                          number + "\nSHA-256 of its files: " + prepared.whole.record.sha256 +
                          "\nFiles: samspar publicering fil " + number + " --rattelse " +
                          std::to_string(prepared.text.nummer) + " --format json\n"));
    return kExitOk;
}

}  // namespace

void add_publicering_rattelse(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<RattelseWords>();
    CLI::App* const sub =
        app.add_subcommand("rattelse", "Correct what is published of a year, for ever");
    sub->add_option("YEAR", words->year, "A published year, like 2025")->required();
    CLI::Option* const skal =
        sub->add_option("--skal", words->skal, "Why, in Swedish: it is printed")->type_name("TEXT");
    sub->add_option("--aterkalla", words->tables, "Withdraw this table whole; may be repeated")
        ->type_name("TABLE")
        ->expected(1)
        ->take_all();
    sub->add_flag("--visa", words->show, "Show what would be corrected; correct nothing");
    add_data_options(*sub, chosen);
    add_json_option(*sub,
                    chosen,
                    "{typ, publicering, period, nummer, datum, underlag, troskel, skal, tabeller, "
                    "tal: [{tabell, rubrik, rad, kolumn, rad_nummer, kolumn_nummer, fore, rattat, "
                    "status, var}], forklaring, utan_tal, visa}; {refused}");
    add_examples(*sub, kPubliceringRattelseExamples);
    sub->callback([words, skal, &chosen] {
        if (!words->show && skal->count() == 0) {
            throw CLI::RequiredError("--skal");
        }
        chosen.run = [words](Call& call) { return rattelse(*words, call); };
    });
}

}  // namespace samspar::cli
