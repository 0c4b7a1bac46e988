#include "cli/kod_text.h"

#include <CLI/CLI.hpp>

#include "acts/lists.h"
#include "cli/table_text.h"

namespace samspar::cli {
namespace {

Json or_null(const std::optional<domain::Date>& date) {
    return date ? Json(domain::to_string(*date)) : Json(nullptr);
}

std::string or_empty(const std::optional<domain::Date>& date) {
    return date ? domain::to_string(*date) : "";
}

// Every field that is wrong, in one sentence.
std::string all_of(const acts::Refusal& refusal) {
    std::string text;
    for (const domain::FieldError& error : refusal.fields) {
        text += (text.empty() ? "" : "; ") + error.message;
    }
    return refusal.why == acts::Why::kNeedsConfirmation
               ? text + ". They keep it and count as before; say --confirm-effects if that is meant"
               : text;
}

}  // namespace

acts::Outcome<domain::Kodlistor> read_lists(const std::string& list, Call& call) {
    const CommandEnvironment environment(call.store());
    return acts::read_kodlistor(environment.get(), call.doer(call.store().clock_now()), list);
}

Json kod_json(const domain::Kod& kod) {
    return {{"kod", kod.code},
            {"etikett", kod.label},
            {"grupp", kod.group},
            {"hjalp", kod.help},
            {"giltig_fran", or_null(kod.valid_from)},
            {"giltig_till", or_null(kod.valid_to)},
            {"publiceras_under", kod.published_under}};
}

std::string codes_text(const domain::Kodlista& list) {
    TableText table({"code", "label", "group", "from", "to"});
    for (const domain::Kod& kod : list.codes()) {
        table.add(
            {kod.code, kod.label, kod.group, or_empty(kod.valid_from), or_empty(kod.valid_to)});
    }
    return table.text();
}

std::optional<domain::Date> read_day(const std::string& text, std::string_view option) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto day = domain::parse_date(text);
    if (!day) {
        throw WrongUse(std::string(option) + " must be a day, like 2026-07-01");
    }
    return day;
}

void add_confirm_effects(CLI::App& sub, bool& chosen) {
    sub.add_flag("--confirm-effects",
                 chosen,
                 "Also when registreringar have the code on later days: they keep it");
}

int print_kod(acts::Outcome<domain::Kod> outcome, std::string_view done, Call& call) {
    const auto* refusal = std::get_if<acts::Refusal>(&outcome);
    if (refusal != nullptr && refusal->why == acts::Why::kNotFound) {
        throw Refused("there is no such list or code; samspar kodlista list shows what there is");
    }
    if (refusal != nullptr && !refusal->fields.empty()) {
        throw Refused(all_of(*refusal));
    }
    const domain::Kod kod = done_or_refused(std::move(outcome));
    call.output.data(call.json ? json_line(kod_json(kod))
                               : kod.code + " (" + kod.label + ") " + std::string(done) + ".\n");
    return kExitOk;
}

}  // namespace samspar::cli
