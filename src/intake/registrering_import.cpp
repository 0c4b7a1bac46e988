#include "intake/registrering_import.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "domain/validate_registrering.h"
#include "intake/file_run.h"
#include "intake/rule_text.h"

namespace samspar::intake {
namespace {

constexpr std::string_view kKeptNote =
    "rader skiljer sig från vad som är registrerat och har inget extern_id; det registrerade "
    "gäller";
constexpr std::string_view kReasonNote =
    "avslut saknar anledning, och filen har ingen sådan kolumn; de fick anledningen ovrigt";

// The smaller the better a row without a person goes with what is stored.
enum Fit { kSaysTheSame, kAdds, kOlder, kConflicts };

Fit fit_of(const Merge& merge) {
    if (merge.conflicts) {
        return kConflicts;
    }
    if (merge.older) {
        return kOlder;
    }
    return merge.changed ? kAdds : kSaysTheSame;
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

std::size_t RegistreringImport::KeyHash::operator()(const Key& key) const {
    std::size_t hash = static_cast<std::size_t>(key.insats);
    hash = hash * 0x9E3779B97F4A7C15U + static_cast<std::uint32_t>(key.start);
    hash = hash * 0x9E3779B97F4A7C15U + static_cast<std::uint32_t>(key.fodelsear);
    return hash * 0x9E3779B97F4A7C15U + key.kon;
}

RegistreringImport::RegistreringImport(store::WriteScope& scope,
                                       const domain::Kodlistor& lists,
                                       InsatsNames& insatser,
                                       const ImportOptions& options,
                                       ImportReport& report)
    : scope_(scope),
      lists_(lists),
      insatser_(insatser),
      options_(options),
      report_(report),
      today_(domain::swedish_date(scope.store().clock_now())),
      import_id_(begin(scope, options, report)),
      writer_(scope, lists, options.actor),
      matcher_(scope, lists) {
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
    if (cells.avslut_without_anledning) {
        report_.note("anledning_assumed", kReasonNote, errors.row());
    }
    std::optional<domain::PersonTag> tag;
    if (!cells.person.empty()) {
        given.person = scope_.store().person_tag(cells.person);
    }
    if (!cells.extern_id.empty()) {
        tag = scope_.store().extern_tag(given.insats, cells.extern_id);
        if (place_by_extern_id(given, *tag, errors)) {
            return;
        }
    }
    if (given.person) {
        place_with_person(given, tag, errors);
    } else if (tag) {
        // Nothing but the new extern_id tells who this is.
        insert(given, tag);
    } else {
        place_without_person(given, false, errors);
    }
}

void RegistreringImport::late_row(const PutOff& late, RowErrors& errors) {
    place_without_person(late.given, true, errors);
}

// Every rule that can be asked is asked, so that all that is wrong with a row is told at once: also
// of a row whose insats or start is not known.
void RegistreringImport::check(const RegistreringCells& cells,
                               const domain::Insats* insats,
                               RowErrors& errors) {
    domain::Registrering content = with_saknas(cells.given, lists_);
    const bool no_start = errors.has("start");
    if (no_start) {
        content.start = content.avslut ? content.avslut->date : today_;
    }
    domain::Insats any;
    any.start = content.start;
    domain::FieldErrors found =
        domain::validate(content, insats == nullptr ? any : *insats, lists_, today_);
    std::erase_if(found, [&](const domain::FieldError& error) {
        // Follows from another wrong cell, and may not be wrong at all.
        return (no_start && (error.field == "start" || error.code == "age_out_of_range")) ||
               (error.field == "omfattning_fore" && errors.has("sysselsattning_fore")) ||
               (error.field == "omfattning_efter" && errors.has("sysselsattning_efter"));
    });
    add_errors(found, cells.birth_column, errors);
}

bool RegistreringImport::place_by_extern_id(const domain::Registrering& given,
                                            const domain::PersonTag& tag,
                                            RowErrors& errors) {
    // An empty row matches nothing by its fields: insats 0 is never stored.
    auto stored = matcher_.find({}, tag);
    if (!stored) {
        return false;
    }
    apply(*stored, take_over(stored->content, given, lists_), errors);
    return true;
}

void RegistreringImport::place_with_person(const domain::Registrering& given,
                                           const std::optional<domain::PersonTag>& tag,
                                           RowErrors& errors) {
    std::vector<Stored> all = matcher_.find_all(given);
    if (all.empty()) {
        insert(given, tag);
        return;
    }
    // One that was registered wrongly may stand beside the right one.
    const auto it = std::ranges::min_element(all, {}, [&](const Stored& stored) {
        return fit_of(fill_in(stored.content, given, lists_));
    });
    apply(*it, fill_in(it->content, given, lists_), errors);
}

void RegistreringImport::place_without_person(const domain::Registrering& given,
                                              bool late,
                                              RowErrors& errors) {
    std::vector<Stored>& pool = pool_of(given);
    auto best = pool.rend();
    Merge best_merge;
    for (auto it = pool.rbegin(); it != pool.rend(); ++it) {
        Merge merge = fill_in(it->content, given, lists_);
        if (best == pool.rend() || fit_of(merge) < fit_of(best_merge)) {
            best = it;
            best_merge = merge;
        }
        if (fit_of(best_merge) == kSaysTheSame) {
            break;
        }
    }
    if (best == pool.rend()) {
        insert(given, std::nullopt);
    } else if (!late && fit_of(best_merge) >= kOlder) {
        put_off_.push_back({errors.row(), given});
    } else {
        Stored stored = std::move(*best);
        pool.erase(std::next(best).base());
        apply(stored, best_merge, errors);
    }
}

std::vector<store::StoredRegistrering>& RegistreringImport::pool_of(
    const domain::Registrering& given) {
    const Key key{given.insats.value, given.start.days, given.fodelsear, given.kon};
    const auto [it, is_new] = pools_.try_emplace(key);
    if (is_new) {
        it->second = matcher_.find_all(given);
        std::ranges::reverse(it->second);
    }
    return it->second;
}

void RegistreringImport::insert(const domain::Registrering& given,
                                const std::optional<domain::PersonTag>& tag) {
    if (!given.person && tag) {
        pool_of(given);  // so that what is inserted here is nobody's candidate
    }
    writer_.insert(with_saknas(given, lists_), store::Action::kImport, tag);
    ++report_.rows_new;
}

void RegistreringImport::apply(Stored& stored, const Merge& merge, RowErrors& errors) {
    if (merge.conflicts) {
        report_.note("kept", kKeptNote, errors.row());
    }
    if (!merge.changed) {
        ++report_.rows_same;
        return;
    }
    add_errors(domain::validate(merge.content, insatser_.at(merge.content.insats), lists_, today_),
               "fodelsear",
               errors);
    if (!errors.empty()) {
        return;
    }
    // Within one write scope nobody else can have changed it.
    if (!writer_.update(stored, merge.content, store::Action::kImport)) {
        throw std::logic_error("a registrering changed inside a write scope");
    }
    ++report_.rows_changed;
}

}  // namespace samspar::intake
