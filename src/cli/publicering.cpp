#include <CLI/CLI.hpp>
#include <memory>

#include "acts/publiceringar.h"
#include "acts/rattelser.h"
#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/publication_text.h"
#include "cli/publicering_policy.h"
#include "cli/publicering_rattelse.h"
#include "cli/subcommand.h"
#include "cli/table_text.h"
#include "domain/rough_count.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kPubliceringExamples =
    "  samspar publicering list --data /srv/samspar\n"
    "  samspar publicering show 1 --data /srv/samspar\n"
    "  samspar publicering verify --data /srv/samspar\n"
    "  samspar publicering diff 1 --data /srv/samspar\n"
    "  samspar publicering policy --data /srv/samspar\n"
    "  samspar publicering rattelse 2025 --visa --data /srv/samspar\n"
    "  samspar publicering sdc-audit 1 --data /srv/samspar > publicering-1.json\n"
    "  samspar publicering fil 1 --format xlsx --out publicering-1.xlsx --data /srv/samspar";

struct PubliceringWords {
    int nummer = 0;
    int rattelse = 0;  // 0: the publicering itself
    std::string format;
    std::string out;
};

// What came of an act on the publicering of that number.
template <typename T>
T done_to(const PubliceringWords& words, acts::Outcome<T> outcome) {
    std::string name = "publicering " + std::to_string(words.nummer);
    if (words.rattelse > 0) {
        name = "rättelse " + std::to_string(words.rattelse) + " of " + name;
    }
    if (why_refused(outcome) == acts::Why::kNotFound) {
        throw Refused("there is no " + name);
    }
    if (why_refused(outcome) == acts::Why::kNoSuchFormat) {
        throw Refused(name + " has no file of the format " + words.format +
                      "; samspar publicering show tells which it has");
    }
    return done_or_refused(std::move(outcome));
}

acts::Doer doer_of(Call& call) {
    return call.doer(call.store().clock_now());
}

int list(const PubliceringWords& /*words*/, Call& call) {
    const CommandEnvironment environment(call.store());
    const auto all = done_or_refused(acts::list_publiceringar(environment.get(), doer_of(call)));
    Json json = Json::array();
    TableText table({"number", "period", "made", "by", "counts", "hidden", "rättelser", "sha256"});
    for (const store::Publicering& record : all) {
        json.push_back(publication::entry_of(record));
        table.add({std::to_string(record.nummer),
                   domain::to_string(record.period),
                   domain::to_string(record.made_at),
                   record.user_name.empty() ? "command line" : record.user_name,
                   std::to_string(record.cells),
                   std::to_string(record.hidden),
                   std::to_string(record.rattelser),
                   record.sha256});
    }
    if (call.json) {
        call.output.data(json_line(Json{{"publiceringar", json}}));
    } else {
        call.output.data(json.empty() ? "Nothing is published.\n" : table.text());
    }
    return kExitOk;
}

std::string facts(const store::Publicering& record) {
    return "Publicering " + std::to_string(record.nummer) + ", " +
           domain::to_string(record.period) + "\n  as of        " +
           domain::to_string(record.as_of) + "\n  made         " +
           domain::to_string(record.made_at) + "\n  program      " + record.program +
           "\n  policy       " + std::to_string(record.policy) + "\n  counts       " +
           std::to_string(record.cells) + ", hidden " + std::to_string(record.hidden) +
           "\n  sha256       " + record.sha256 + "\n\n";
}

std::string rattelser_text(const publication::Json& rattelser) {
    std::string text;
    for (const Json& each : rattelser) {
        text += "\nRättelse " + each.at("nummer").dump() + ", " +
                each.at("datum").get<std::string>() + ": " + each.at("skal").get<std::string>() +
                "\n  printed places corrected " + std::to_string(each.at("tal").size()) +
                ", tables withdrawn " + std::to_string(each.at("tabeller").size()) + "\n";
    }
    return text;
}

int show(const PubliceringWords& words, Call& call) {
    const CommandEnvironment environment(call.store());
    const publication::StoredPage page =
        done_to(words, acts::read_publicering(environment.get(), doer_of(call), words.nummer));
    if (call.json) {
        call.output.data(json_line(publication::page_of(page)));
        return kExitOk;
    }
    TableText files({"format", "bytes", "sha256", "name"});
    for (const store::PubliceringFileInfo& info : page.files) {
        files.add({info.format, std::to_string(info.bytes), info.sha256, info.name});
    }
    call.output.data(facts(page.record) + files.text() + rattelser_text(page.rattelser));
    return kExitOk;
}

int verify(const PubliceringWords& /*words*/, Call& call) {
    const CommandEnvironment environment(call.store());
    const publication::Verification result =
        done_or_refused(acts::verify_publiceringar(environment.get(), doer_of(call), 0));
    if (call.json) {
        call.output.data(json_line(publication::to_json(result)));
    } else {
        std::string text;
        for (const publication::Finding& finding : result.findings) {
            text += finding_text(finding);
        }
        call.output.data(text + std::to_string(result.checked) + " publiceringar, " +
                         std::to_string(result.hidden) + " hidden cells attacked: " +
                         (result.ok() ? "whole and safe.\n" : "NOT as they should be.\n"));
    }
    return result.ok() ? kExitOk : kExitRefused;
}

std::string causes_text(const std::vector<publication::Cause>& causes) {
    std::string text;
    for (const publication::Cause& cause : causes) {
        text += (text.empty() ? "" : ", ") + domain::rough_count(cause.count) + " " +
                std::string(publication::slag_of(cause));
    }
    return text;
}

std::string tables_text(const publication::Difference& difference) {
    TableText table({"table", "registreringar"});
    for (const publication::ChangedTable& one : difference.tables) {
        table.add({one.table, causes_text(one.causes)});
    }
    return table.text();
}

std::string cells_text(const publication::Difference& difference) {
    if (difference.cells.empty()) {
        return "No cell was changed by five registreringar or more.\n";
    }
    TableText table({"table", "row", "column", "published", "changed by"});
    for (const publication::ChangedCell& cell : difference.cells) {
        table.add({cell.table,
                   cell.row,
                   cell.column,
                   cell.published ? std::to_string(*cell.published) : "X",
                   causes_text(cell.causes)});
    }
    return table.text();
}

int diff(const PubliceringWords& words, Call& call) {
    const CommandEnvironment environment(call.store());
    const acts::SeenDifference seen =
        done_to(words, acts::diff_publicering(environment.get(), doer_of(call), words.nummer));
    const auto& difference = std::get<publication::Difference>(seen);
    if (call.json) {
        call.output.data(json_line(publication::to_json(difference)));
        return kExitOk;
    }
    call.output.data(difference.causes.empty()
                         ? "Nothing would be different now.\n"
                         : "Registreringar: " + causes_text(difference.causes) + "\n\n" +
                               tables_text(difference) + "\n" + cells_text(difference) +
                               "\nIntern, ej för publicering\n");
    return kExitOk;
}

int file(const PubliceringWords& words, Call& call) {
    const CommandEnvironment environment(call.store());
    const store::PubliceringFile found = done_to(
        words,
        words.rattelse > 0
            ? acts::export_rattelse(
                  environment.get(), doer_of(call), words.nummer, words.rattelse, words.format)
            : acts::export_publicering(
                  environment.get(), doer_of(call), words.nummer, words.format));
    if (words.out.empty()) {
        call.output.data(found.content);
        return kExitOk;
    }
    call.output.file(words.out, found.content);
    if (call.json) {
        call.output.data(json_line(Json{{"format", found.format},
                                        {"namn", found.name},
                                        {"sha256", found.sha256},
                                        {"bytes", found.content.size()},
                                        {"out", words.out}}));
    } else {
        call.output.message("wrote " + words.out);
    }
    return kExitOk;
}

using SharedPubliceringWords = std::shared_ptr<PubliceringWords>;

void add_number(CLI::App& sub, const SharedPubliceringWords& words) {
    sub.add_option("NUMBER", words->nummer, "The number of the publicering")
        ->required()
        ->check(CLI::PositiveNumber);
}

void add_out_option(CLI::App& sub, PubliceringWords& words, Chosen& chosen) {
    sub.add_option("--out", words.out, "Write there instead of to stdout")
        ->type_name("FILE")
        ->each([&chosen](const std::string& path) { chosen.output_files = {path}; });
    add_overwrite_option(sub, chosen);
}

}  // namespace

void add_publicering(CLI::App& app, Chosen& chosen) {
    app.require_subcommand(1);
    add_examples(app, kPubliceringExamples);
    const auto words = std::make_shared<PubliceringWords>();
    const auto one = [&](const Subcommand& of, int (*run)(const PubliceringWords&, Call&)) {
        return add_subcommand(app, chosen, words, of, kPubliceringExamples, run);
    };
    one({"list",
         "List what has been published, newest first",
         "{publiceringar: [{nummer, period, skapad, skapad_av, underlag, antal_celler, "
         "antal_dolda, sha256, antal_rattelser}]}"},
        list);
    add_number(*one({"show", "Show one and its files", "the frozen page with its files"}, show),
               words);
    one({"verify",
         "Check every file ever published, and that nobody who has them all can work out a "
         "hidden number",
         "{ok, filer_ok, fynd: [{kod, publicering, format, detalj}], sekunder}"},
        verify);
    add_number(
        *one({"diff",
              "Show which published cells would be different now, and how many registreringar "
              "changed them (intern)",
              "{orsaker: [{slag, antal}], tabeller: [{tabell, orsaker}], celler: [{tabell, rad, "
              "kolumn, publicerat, orsaker}], registreringar}"},
             diff),
        words);
    CLI::App* const audit =
        one({"sdc-audit", "Print the file that anybody can audit it from", "the same"}, file);
    add_number(*audit, words);
    add_out_option(*audit, *words, chosen);
    audit->preparse_callback([words](std::size_t) { words->format = "sdc-audit"; });
    CLI::App* const any =
        one({"fil",
             "Get a file as it was published",
             "with --out {format, namn, sha256, bytes, out}; else the file itself"},
            file);
    add_number(*any, words);
    any->add_option("--format", words->format, "One of those that show tells")->required();
    any->add_option("--rattelse", words->rattelse, "Of this rättelse: json, csv or sdc-audit")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    add_out_option(*any, *words, chosen);
    add_publicering_policy(app, chosen);
    add_publicering_rattelse(app, chosen);
}

}  // namespace samspar::cli
