#include "intake/registrering_import.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "domain/validate_registrering.h"
#include "intake/file_run.h"
#include "intake/rule_text.h"

namespace samspar::intake {
namespace {

constexpr std::string_view kKept =
    "skiljer sig från vad som är registrerat; det registrerade gäller, eftersom raden inte har "
    "samma extern_id";

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
    check(cells, insats, errors);
    if (!errors.empty() || insats == nullptr) {
        return;
    }
    if (insats->id.value == 0) {
        insats = insatser_.make(*insats, scope_, options_.actor, report_);
    }
    domain::Registrering given = cells.given;
    given.insats = insats->id;
    if (!cells.person.empty()) {
        given.person = scope_.store().person_tag(cells.person);
    }
    std::optional<domain::PersonTag> tag;
    if (!cells.extern_id.empty()) {
        tag = scope_.store().extern_tag(given.insats, cells.extern_id);
    }
    Match match = matching_.find(given, tag, false);
    if (match.who == Match::Who::kNobody) {
        insert(given, tag);
    } else if (match.who == Match::Who::kStored) {
        update(match, errors);
    } else {
        // What is to be told of the row is told when it is settled.
        put_off_.push_back({std::exchange(errors, RowErrors(errors.row())), given});
    }
}

void RegistreringImport::late_row(PutOff& late) {
    Match match = matching_.find(late.given, std::nullopt, true);
    if (match.who == Match::Who::kNobody) {
        insert(late.given, std::nullopt);
    } else {
        update(match, late.errors);
    }
}

// Every rule that can be asked is asked, so that all that is wrong with a row is told at once: also
// of a row whose insats or start is not known.
void RegistreringImport::check(const RegistreringCells& cells,
                               const domain::Insats* insats,
                               RowErrors& errors) {
    domain::Registrering content = rules_.with_saknas(cells.given);
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
    add_errors(found, cells.birth_column, errors);
}

void RegistreringImport::insert(const domain::Registrering& given,
                                const std::optional<domain::PersonTag>& tag) {
    writer_.insert(rules_.with_saknas(given), store::Action::kImport, tag);
    ++report_.rows_new;
}

void RegistreringImport::update(Match& match, RowErrors& errors) {
    for (const std::string_view column : match.merge.kept) {
        errors.note(column, "kept", kKept);
    }
    if (!match.merge.changed) {
        report_.count_unchanged(errors);
        return;
    }
    const domain::Registrering& content = match.merge.content;
    add_errors(domain::validate(content, insatser_.at(content.insats), rules_.lists(), today_),
               "fodelsear",
               errors);
    if (!errors.empty()) {
        return;
    }
    // Within one write scope nobody else can have changed it.
    if (!writer_.update(match.stored, content, store::Action::kImport)) {
        throw std::logic_error("a registrering changed inside a write scope");
    }
    ++report_.rows_changed;
}

}  // namespace samspar::intake
