#include "intake/registrering_import.h"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <utility>

#include "domain/text_fold.h"
#include "domain/validate_registrering.h"
#include "intake/file_run.h"
#include "intake/rule_text.h"

namespace samspar::intake {
namespace {

constexpr std::string_view kKept =
    "skiljer sig från vad som är registrerat; det registrerade gäller, eftersom raden inte har "
    "samma extern_id";
constexpr std::string_view kStruck = "är registrerad som felregistrering; raden ändrar inget";
constexpr std::string_view kAvslutGone =
    "finns inte i filen men är registrerat; det registrerade gäller";
constexpr std::string_view kReasonAssumed = "saknas i filen; avslutet har fått anledningen ovrigt";
constexpr std::string_view kNotAsked = "efterfrågas inte där, och har inte sparats";
constexpr std::string_view kOnlyWork = "anges bara för arbete och studier, och har inte sparats";
constexpr std::string_view kSameAsEarlier =
    "har samma insats och start på en tidigare rad; de är en registrering";
constexpr std::string_view kSpelledOtherwise =
    "är skriven på ett annat sätt än på en tidigare rad; de räknas som två personer";
constexpr std::string_view kExternUnused =
    "har inte sparats; raden är någon som är registrerad utan extern_id";

constexpr std::string_view kFoundCutOff =
    "nyckeln är förstörd; raden är läst som den som redan är registrerad med samma insats, start, "
    "kön och födelseår";
constexpr std::string_view kNewCutOff =
    "nyckeln är förstörd, så det går inte att se om raden redan är registrerad; den är registrerad "
    "som ny";

// Nothing of before the key of the tags was destroyed may be doubled without a word.
void note_cut_off(const Match& match, RowErrors& errors) {
    if (match.cut_off) {
        const bool is_stored = match.who == Match::Who::kStored;
        errors.note("", "key_destroyed", is_stored ? kFoundCutOff : kNewCutOff);
    }
}

// Says what of a row goes with a registrering that is there, and is not stored.
void note_what_is_kept(const GivenRow& given, const Match& match, RowErrors& errors) {
    if (match.same_as_row != 0) {
        errors.note("person", "duplicate_row", kSameAsEarlier);
    }
    note_cut_off(match, errors);
    if (match.extern_id_unused) {
        errors.note("extern_id", "kept", kExternUnused);
    }
    if (match.merge.struck) {
        errors.note("", "kept", kStruck);
    }
    if (match.merge.older && given.tells_avslut) {
        errors.note("avslut", "avslut_gone", kAvslutGone);
    }
    for (const std::string_view column : match.merge.kept) {
        errors.note(column, "kept", kKept);
    }
    for (const std::string_view column : match.merge.unasked) {
        errors.note(column, "not_asked", kNotAsked);
    }
    const bool ends = given.content.avslut && !match.stored.content.avslut && !match.merge.struck;
    if (given.reason_assumed && ends) {
        errors.note("anledning", "anledning_assumed", kReasonAssumed);
    }
}

void add_errors(const domain::FieldErrors& found,
                std::string_view birth_column,
                RowErrors& errors) {
    for (const domain::FieldError& error : found) {
        errors.add(error.field == "fodelsear" ? birth_column : error.field,
                   error.code,
                   rule_text(error),
                   error.limit);
    }
}

}  // namespace

RegistreringImport::RegistreringImport(store::WriteScope& scope,
                                       const FieldRules& rules,
                                       InsatsNames& insatser,
                                       const ImportOptions& options,
                                       ImportReport& report)
    : scope_(scope),
      rules_(rules),
      insatser_(insatser),
      options_(options),
      report_(report),
      today_(domain::swedish_date(scope.store().clock_now())),
      import_id_(begin(scope, options, report)),
      writer_(scope, rules.lists(), options.actor),
      matching_(scope, rules) {
    writer_.set_import(import_id_);
}

void RegistreringImport::row(const RegistreringCells& cells, RowErrors& errors) {
    const domain::Insats* insats = insatser_.resolve(cells.insats, errors);
    check_extern_id(cells, insats, errors);
    note_key_spelling(cells.person, errors);
    const domain::FieldErrors broken = broken_rules(cells, insats, errors);
    const bool is_new = insats == nullptr || insats->id.value == 0;
    const bool refused = is_new ? !broken.empty() : !may_be_later(broken);
    if (!errors.empty() || insats == nullptr || refused) {
        add_errors(broken, cells.birth_column, errors);
        return;
    }
    if (is_new) {
        insats = insatser_.make(*insats, scope_, options_.actor, report_);
    }
    GivenRow given{cells.given, cells.reason_assumed, cells.tells_avslut};
    given.content.insats = insats->id;
    if (!cells.person.empty()) {
        given.content.person = scope_.store().person_tag(cells.person);
    }
    std::optional<domain::PersonTag> tag;
    if (!cells.extern_id.empty()) {
        tag = scope_.store().extern_tag(insats->id, cells.extern_id);
    }
    Match match = matching_.find(given, tag, errors.row(), false);
    if (match.who == Match::Who::kLater) {
        // What is to be told of the row is told when it is settled.
        put_off_.push_back(
            {std::exchange(errors, RowErrors(errors.row())), std::move(given), tag, broken});
    } else if (match.who == Match::Who::kStored) {
        update(given, match, errors);
    } else if (broken.empty()) {
        note_cut_off(match, errors);
        insert(given, tag, errors);
    } else {
        add_errors(broken, cells.birth_column, errors);
    }
}

void RegistreringImport::late_row(PutOff& late) {
    Match match = matching_.find(late.given, late.tag, late.errors.row(), true);
    if (match.who == Match::Who::kStored) {
        update(late.given, match, late.errors);
    } else if (late.broken.empty()) {
        note_cut_off(match, late.errors);
        insert(late.given, late.tag, late.errors);
    } else {
        add_errors(late.broken, "fodelsear", late.errors);
    }
}

void RegistreringImport::note_key_spelling(std::string_view key, RowErrors& errors) {
    // Å and A may well be two persons.
    const bool is_ascii =
        std::ranges::all_of(key, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (key.empty() || !is_ascii) {
        return;
    }
    const std::size_t written = std::hash<std::string_view>{}(key);
    const auto [it, is_first] =
        key_spellings_.try_emplace(std::hash<std::string>{}(domain::fold(key)), written);
    if (!is_first && it->second != written) {
        errors.note("person", "possible_duplicate", kSpelledOtherwise);
    }
}

// Also of a row that is refused for something else, so that all that is wrong is told at once.
void RegistreringImport::check_extern_id(const RegistreringCells& cells,
                                         const domain::Insats* insats,
                                         RowErrors& errors) {
    if (cells.extern_id.empty() || insats == nullptr) {
        return;
    }
    std::string key = domain::fold(insats->namn);
    key.append(1, '\0').append(cells.extern_id);
    const auto [it, is_first] = extern_rows_.try_emplace(std::move(key), errors.row());
    if (!is_first) {
        const std::string row = std::to_string(it->second);
        errors.add("extern_id", "duplicate_row", "finns på rad " + row + " också", row);
    }
}

// Every rule that can be asked is asked, so that all that is wrong with a row is told at once: also
// of a row whose insats or start is not known.
domain::FieldErrors RegistreringImport::broken_rules(const RegistreringCells& cells,
                                                     const domain::Insats* insats,
                                                     const RowErrors& errors) const {
    domain::Registrering content = rules_.with_saknas(cells.given);
    rules_.leave_out_unasked(content);  // told when it is known whether the registrering has it
    const bool no_start = errors.has("start");
    if (no_start) {
        content.start = content.avslut ? content.avslut->date : today_;
    }
    domain::Insats any;
    any.start = content.start;
    domain::FieldErrors found =
        domain::validate(content, insats == nullptr ? any : *insats, rules_.lists(), today_);
    std::erase_if(found, [&](const domain::FieldError& error) {
        // Follows from another wrong cell, and may not be wrong at all.
        const domain::Field* field = domain::find_field(error.field);
        return (no_start && (error.field == "start" || error.code == "age_out_of_range")) ||
               (field != nullptr && !field->of.empty() && errors.has(field->of));
    });
    return found;
}

bool RegistreringImport::may_be_later(const domain::FieldErrors& broken) const {
    return std::ranges::all_of(broken, [](const domain::FieldError& error) {
        return error.code == "before_insats" || error.code == "after_insats" ||
               error.code == "unknown_code" ||
               (error.field == "kon" && error.code == "combination_not_allowed") ||
               (error.field == "insats" && error.code == "not_applicable");
    });
}

void RegistreringImport::insert(const GivenRow& given,
                                const std::optional<domain::PersonTag>& tag,
                                RowErrors& errors) {
    domain::Registrering content = rules_.with_saknas(given.content);
    for (const std::string_view column : rules_.leave_out_unasked(content)) {
        errors.note(column, "not_asked", kOnlyWork);
    }
    if (given.reason_assumed && content.avslut) {
        errors.note("anledning", "anledning_assumed", kReasonAssumed);
    }
    note_contradiction(content, std::nullopt, errors);
    const auto stored = writer_.insert(content, store::Action::kImport, tag);
    matching_.inserted(given, stored.id, errors.row());
    errors.ends_as(RowEnd::kNew);
}

// A file cannot be asked, so what is unlikely is noted.
void RegistreringImport::note_contradiction(const domain::Registrering& content,
                                            const std::optional<domain::Registrering>& before,
                                            RowErrors& errors) const {
    for (const domain::FieldError& warning :
         domain::avslut_warnings(content, before, rules_.lists())) {
        errors.note(warning.field, warning.code, rule_text(warning));
    }
}

// Of what is there only what the row changes is asked. What the row says and is not taken has to be
// right all the same.
void RegistreringImport::update(const GivenRow& given, Match& match, RowErrors& errors) {
    const domain::Registrering before = match.stored.content;
    const domain::Insats& insats = insatser_.at(before.insats);
    domain::Registrering said = rules_.with_saknas(given.content);
    rules_.leave_out_unasked(said);
    add_errors(
        domain::validate_change(said, before, insats, rules_.lists(), today_), "fodelsear", errors);
    if (!errors.empty()) {
        return;
    }
    note_what_is_kept(given, match, errors);
    if (!match.merge.changed) {
        errors.ends_as(RowEnd::kSame);
        return;
    }
    const domain::Registrering& content = match.merge.content;
    add_errors(domain::validate_change(content, before, insats, rules_.lists(), today_),
               "fodelsear",
               errors);
    if (!errors.empty()) {
        return;
    }
    note_contradiction(content, before, errors);
    // Within one write scope nobody else can have changed it.
    if (!writer_.update(match.stored, content, store::Action::kImport)) {
        throw std::logic_error("a registrering changed inside a write scope");
    }
    errors.ends_as(RowEnd::kChanged);
}

}  // namespace samspar::intake
