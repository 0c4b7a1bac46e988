#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "domain/text_fold.h"
#include "domain/validate_insats.h"
#include "intake/effect_text.h"
#include "intake/file_run.h"
#include "intake/import.h"
#include "intake/insats_names.h"
#include "intake/insats_rows.h"
#include "intake/rule_text.h"
#include "store/insatser.h"

namespace samspar::intake {
namespace {

// A row that has been read but not stored: an insats that is reported under another is stored
// after that one, wherever it stands in the file.
struct WaitingRow {
    domain::Insats insats;
    std::string parent;
    RowErrors errors;  // what is to be told of it already
};

class InsatsImport {
public:
    InsatsImport(store::WriteScope& scope, const ImportOptions& options)
        : scope_(scope), options_(options), stored_(store::load_insatser(scope)), names_(scope) {}

    void row(const Header& header, const CsvRow& row, RowErrors& errors);
    void store(const WaitingRow& waiting, RowErrors& errors);
    [[nodiscard]] std::vector<WaitingRow>& waiting() { return waiting_; }

private:
    domain::Insats* find(std::string_view name);
    // Likewise, also by a name that it had before and nobody has now, which is noted.
    domain::Insats* find_or_former(std::string_view name,
                                   std::string_view column,
                                   RowErrors& errors);
    void check(const domain::Insats& insats, RowErrors& errors) const;
    // Whether the change may be stored, which what is registered already may speak against.
    bool check_effect(const domain::Insats& before,
                      const domain::Insats& after,
                      RowErrors& errors) const;
    // Says why the insats in redovisas_i is not to be found.
    void refuse_parent(const WaitingRow& waiting, RowErrors& errors) const;

    store::WriteScope& scope_;
    const ImportOptions& options_;
    std::vector<domain::Insats> stored_;
    InsatsNames names_;  // as they were before the file
    std::map<std::string, std::int64_t> rows_by_name_;
    std::vector<WaitingRow> waiting_;
};

domain::Insats* InsatsImport::find(std::string_view name) {
    const std::string folded = domain::fold(name);
    for (domain::Insats& insats : stored_) {
        if (domain::fold(insats.namn) == folded) {
            return &insats;
        }
    }
    return nullptr;
}

domain::Insats* InsatsImport::find_or_former(std::string_view name,
                                             std::string_view column,
                                             RowErrors& errors) {
    const InsatsNames::Found found = names_.find(name);
    tell_former_name(found, column, errors);
    if (found.insats == nullptr) {
        return find(name);  // an earlier row may have brought it
    }
    return &*std::ranges::find(stored_, found.insats->id, &domain::Insats::id);
}

void InsatsImport::row(const Header& header, const CsvRow& row, RowErrors& errors) {
    const std::string_view name = insats_name(header, row);
    const domain::Insats* known = find_or_former(name, "namn", errors);
    WaitingRow waiting{
        .insats = read_insats(header, row, known == nullptr ? domain::Insats{} : *known, errors),
        .parent = std::string(redovisas_i(header, row)),
        .errors = RowErrors(row.number)};
    const auto [it, is_first] =
        rows_by_name_.try_emplace(domain::fold(known == nullptr ? name : known->namn), row.number);
    if (!is_first && !name.empty()) {
        errors.add("namn",
                   "duplicate_row",
                   "finns på rad " + std::to_string(it->second) + " också",
                   std::to_string(it->second));
    }
    if (!errors.empty()) {
        check(waiting.insats, errors);  // so that all that is wrong with the row is told at once
        return;
    }
    if (!waiting.parent.empty()) {
        waiting.errors = std::exchange(errors, RowErrors(row.number));
        waiting_.push_back(std::move(waiting));
    } else {
        store(waiting, errors);
    }
}

void InsatsImport::check(const domain::Insats& insats, RowErrors& errors) const {
    for (const domain::FieldError& error : domain::validate(insats, stored_)) {
        errors.add(error.field, error.code, rule_text(error), error.limit);
    }
}

bool InsatsImport::check_effect(const domain::Insats& before,
                                const domain::Insats& after,
                                RowErrors& errors) const {
    if (!options_.effect_of) {
        return true;
    }
    const domain::InsatsEffect effect = options_.effect_of(before, after);
    for (const domain::FieldError& warning : domain::warnings(effect, domain::CountsTold::kExact)) {
        const std::string text = effect_text(warning, effect);
        if (options_.effects_confirmed) {
            errors.note(warning.field, warning.code, text);
        } else {
            errors.add(warning.field, warning.code, text, warning.limit);
        }
    }
    return errors.empty();
}

void InsatsImport::refuse_parent(const WaitingRow& waiting, RowErrors& errors) const {
    const std::string parent = domain::fold(waiting.parent);
    if (parent == domain::fold(waiting.insats.namn)) {
        errors.add("redovisas_i", "combination_not_allowed", "måste vara en annan insats");
    } else if (rows_by_name_.contains(parent)) {
        errors.add("redovisas_i", "unknown_insats", "är en rad i filen som inte kan läggas upp");
    } else {
        errors.add("redovisas_i", "unknown_insats", "är varken registrerad eller med i filen");
    }
}

void InsatsImport::store(const WaitingRow& waiting, RowErrors& errors) {
    domain::Insats insats = waiting.insats;
    if (!waiting.parent.empty()) {
        const domain::Insats* parent = find_or_former(waiting.parent, "redovisas_i", errors);
        if (parent == nullptr) {
            refuse_parent(waiting, errors);
            check(insats, errors);
            return;
        }
        insats.redovisas_i = parent->id;
    }
    check(insats, errors);
    if (!errors.empty()) {
        return;
    }
    domain::Insats* known = find(insats.namn);
    if (known == nullptr) {
        insats.id = store::insert_insats(scope_, options_.actor, insats);
        insats.version = 1;
        stored_.push_back(insats);
        errors.ends_as(RowEnd::kNew);
    } else if (*known == insats) {
        errors.ends_as(RowEnd::kSame);
    } else if (!check_effect(*known, insats, errors)) {
        return;
    } else if (store::update_insats(scope_, options_.actor, insats)) {
        insats.version += 1;
        *known = insats;
        errors.ends_as(RowEnd::kChanged);
    } else {
        throw std::logic_error("an insats changed inside a write scope");
    }
}

void read_insatser(store::WriteScope& scope,
                   FileRun& file,
                   const ImportOptions& options,
                   ImportReport& report) {
    const std::int64_t import_id = begin(scope, options, report);
    InsatsImport import(scope, options);
    file.each_row(
        [&](const CsvRow& row, RowErrors& errors) { import.row(file.header(), row, errors); });
    for (WaitingRow& waiting : import.waiting()) {
        import.store(waiting, waiting.errors);
        file.finish_row(waiting.errors);
    }
    finish(scope, import_id, options, report);
}

}  // namespace

ImportReport import_insatser(store::WriteScope& scope,
                             std::string_view bytes,
                             const ImportOptions& options) {
    ImportReport report;
    report.kind = "insatser";
    FileRun file(bytes, insats_columns(), options, report);
    if (report.readable) {
        read_insatser(scope, file, options, report);
    }
    return report;
}

}  // namespace samspar::intake
