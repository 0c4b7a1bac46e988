#include <map>
#include <stdexcept>

#include "domain/text_fold.h"
#include "domain/validate_insats.h"
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
    std::int64_t row = 0;
    domain::Insats insats;
    std::string parent;
};

class InsatsImport {
public:
    InsatsImport(store::WriteScope& scope, const ImportOptions& options, ImportReport& report)
        : scope_(scope), options_(options), report_(report), stored_(store::load_insatser(scope)) {}

    void row(const Header& header, const CsvRow& row, RowErrors& errors);
    void store(const WaitingRow& waiting, RowErrors& errors);
    [[nodiscard]] const std::vector<WaitingRow>& waiting() const { return waiting_; }

private:
    domain::Insats* find(std::string_view name);
    void check(const domain::Insats& insats, RowErrors& errors) const;
    // Says why the insats in redovisas_i is not to be found.
    void refuse_parent(const WaitingRow& waiting, RowErrors& errors) const;

    store::WriteScope& scope_;
    const ImportOptions& options_;
    ImportReport& report_;
    std::vector<domain::Insats> stored_;
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

void InsatsImport::row(const Header& header, const CsvRow& row, RowErrors& errors) {
    const std::string_view name = insats_name(header, row);
    const domain::Insats* known = find(name);
    WaitingRow waiting{
        .row = row.number,
        .insats = read_insats(header, row, known == nullptr ? domain::Insats{} : *known, errors),
        .parent = std::string(redovisas_i(header, row))};
    const auto [it, is_first] = rows_by_name_.try_emplace(domain::fold(name), row.number);
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
        const domain::Insats* parent = find(waiting.parent);
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
        ++report_.rows_new;
    } else if (*known == insats) {
        ++report_.rows_same;
    } else if (store::update_insats(scope_, options_.actor, insats)) {
        insats.version += 1;
        *known = insats;
        ++report_.rows_changed;
    } else {
        throw std::logic_error("an insats changed inside a write scope");
    }
}

void read_all(store::WriteScope& scope,
              FileRun& file,
              const ImportOptions& options,
              ImportReport& report) {
    const std::int64_t import_id = begin(scope, options, report);
    InsatsImport import(scope, options, report);
    file.each_row(
        [&](const CsvRow& row, RowErrors& errors) { import.row(file.header(), row, errors); });
    for (const WaitingRow& waiting : import.waiting()) {
        RowErrors errors(waiting.row);
        import.store(waiting, errors);
        file.finish_row(errors);
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
        read_all(scope, file, options, report);
    }
    return report;
}

}  // namespace samspar::intake
