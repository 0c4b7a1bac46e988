#include "acts/kodlistor.h"

#include <algorithm>
#include <array>

#include "acts/kod_uses.h"
#include "acts/perform.h"
#include "disclosure/plan/code_tree.h"
#include "domain/kodlista_change.h"
#include "domain/rough_count.h"
#include "store/kodlistor.h"

namespace samspar::acts {
namespace {

using domain::FieldErrors;
using domain::Kod;
using domain::Kodlista;

// The list as the store has it in this transaction, and not as it was when the request began.
std::variant<Kodlista, Refusal> find_list(Doing& doing, std::string_view name) {
    domain::Kodlistor lists = store::load_kodlistor(doing.scope());
    Kodlista* list = lists.find(name);
    if (list == nullptr || list == &lists.grupp) {
        return Refusal{Why::kNotFound};
    }
    doing.set_parameters(Detail().add("lista", list->name()));
    return std::move(*list);
}

std::string text_of(std::optional<domain::Date> date) {
    return date ? domain::to_string(*date) : "";
}

// What the log says of a code: all that is known of it is public.
Detail detail_of(std::string_view list, const Kod& kod) {
    Detail detail;
    detail.add("lista", list).add("kod", kod.code);
    return detail;
}

// Fills in where the code is published when there is only one place for it.
void settle_place(const Kodlista& list, Kod& kod, FieldErrors& errors) {
    const auto places = disclosure::places_for_new_codes(list, kod.group);
    if (kod.published_under.empty() && places.size() == 1) {
        kod.published_under = places.front().code;
    }
    const bool known =
        std::ranges::find(places, kod.published_under, &disclosure::PlaceForCodes::code) !=
        places.end();
    if (places.empty() ? kod.published_under.empty() : known) {
        return;
    }
    if (kod.published_under.empty()) {
        domain::add_error(errors, "publiceras_under", "required", "is required");
    } else {
        domain::add_error(
            errors, "publiceras_under", "unknown_code", "is no place for codes of that group");
    }
}

// The last code that a new one of the group stands behind: the last of the same group, else the
// last before those that say there is no answer.
domain::KodNumber place_in_list(const Kodlista& list, std::string_view group) {
    constexpr std::array<std::string_view, 4> kLast{"saknas", "vill_ej", "okand", "annan"};
    domain::KodNumber after = domain::kNoKod;
    for (const Kod& kod : list.codes()) {
        const bool is_last = std::ranges::find(kLast, kod.code) != kLast.end();
        if (group.empty() ? !is_last : kod.group == group) {
            after = kod.number;
        }
    }
    return after;
}

Done<Kod> stored(Doing& doing, const Kodlista& list, const Kod& kod, domain::KodNumber after) {
    store::add_kod(doing.scope(), list, kod, after);
    doing.set_object(kod.number);
    Detail detail = detail_of(list.name(), kod);
    detail.add("etikett", kod.label)
        .add("giltig_fran", text_of(kod.valid_from))
        .add("giltig_till", text_of(kod.valid_to));
    if (!kod.group.empty()) {
        detail.add("grupp", kod.group);
    }
    if (!kod.published_under.empty()) {
        detail.add("publiceras_under", kod.published_under);
    }
    return {kod, {.count = std::nullopt, .detail = detail.text()}};
}

// A code as the change leaves it, and where it is to stand.
struct Changed {
    Kod kod;
    std::optional<domain::KodNumber> after;
};

Changed changed(const Kodlista& list,
                const Kod& before,
                const KodChange& change,
                FieldErrors& errors) {
    Changed result{before, std::nullopt};
    result.kod.label = change.label.value_or(before.label);
    result.kod.help = change.help.value_or(before.help);
    result.kod.valid_to = change.valid_to.value_or(before.valid_to);
    errors = domain::check_kod_words(list, before.code, result.kod.label, result.kod.help);
    if (result.kod.valid_to != before.valid_to) {
        const FieldErrors of_end = domain::check_kod_end(list, before, result.kod.valid_to);
        errors.insert(errors.end(), of_end.begin(), of_end.end());
    }
    if (change.after) {
        const domain::KodNumber after = list.number_of(*change.after);
        if (after == before.number || (after == domain::kNoKod && !change.after->empty())) {
            errors.push_back({"efter", "unknown_code", "efter is no other code of the list", {}});
        }
        result.after = after;
    }
    return result;
}

// What is to be confirmed of a last day that comes earlier than the code is used.
std::optional<Refusal> used_after_its_end(Doing& doing,
                                          const Kodlista& list,
                                          const Kod& before,
                                          const KodChange& change,
                                          const Kod& now) {
    if (!now.valid_to || now.valid_to == before.valid_to) {
        return std::nullopt;
    }
    const std::int64_t uses = count_uses_after(
        doing.scope(), doing.environment().lists, list, before.number, *now.valid_to);
    FieldErrors unusual;
    if (uses > 0) {
        const std::string count = domain::rough_count(uses);
        domain::add_error(unusual,
                          "giltig_till",
                          "registreringar_outside",
                          "is before days on which registreringar have the code: " + count,
                          count);
    }
    return needs_confirmation(std::move(unusual), change.confirmed);
}

bool is_same(const Kod& before, const Changed& now) {
    return !now.after && before.label == now.kod.label && before.help == now.kod.help &&
           before.valid_to == now.kod.valid_to;
}

// What is new, from -> to. REQUIRES: the words are right, for what looks like an identity is not
// for the log.
Detail detail_of(const Kodlista& list, const Kod& before, const Changed& now) {
    Detail detail = detail_of(list.name(), before);
    const auto tell = [&](std::string_view what, const std::string& from, const std::string& to) {
        if (from != to) {
            detail.add(std::string(what) + "_fran", from).add(std::string(what) + "_till", to);
        }
    };
    tell("etikett", before.label, now.kod.label);
    tell("hjalp", before.help, now.kod.help);
    tell("giltig_till", text_of(before.valid_to), text_of(now.kod.valid_to));
    if (now.after) {
        const Kod* after = list.at(*now.after);
        detail.add("efter", after == nullptr ? "" : after->code);
    }
    return detail;
}

void write(Doing& doing, const Kodlista& list, const Kod& before, const Changed& now) {
    if (before.label != now.kod.label || before.help != now.kod.help) {
        store::rename_kod(doing.scope(), list, before.number, now.kod.label, now.kod.help);
    }
    if (before.valid_to != now.kod.valid_to) {
        store::end_kod(doing.scope(), list, before.number, now.kod.valid_to);
    }
    if (now.after) {
        store::move_kod(doing.scope(), list, before.number, *now.after);
    }
}

}  // namespace

Outcome<Kod> add_kod(const Environment& environment,
                     const Doer& doer,
                     const NewKod& wanted,
                     const Repetition<Kod>& repetition) {
    return perform<Kod>(
        environment,
        doer,
        ActId::kKodlistaAdd,
        repetition,
        [&](Doing& doing) { return find_list(doing, wanted.list); },
        [&](Doing& doing, Kodlista& list) -> std::variant<Done<Kod>, Refusal> {
            Kod kod{.number = domain::next_number(list),
                    .code = wanted.code,
                    .label = wanted.label,
                    .group = wanted.group,
                    .valid_from = wanted.valid_from,
                    .valid_to = wanted.valid_to,
                    .help = wanted.help,
                    .published_under = wanted.published_under};
            FieldErrors errors = domain::check_new_kod(list, kod);
            if (errors.empty()) {
                settle_place(list, kod, errors);
            }
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            return stored(doing, list, kod, place_in_list(list, kod.group));
        });
}

Outcome<Kod> change_kod(const Environment& environment,
                        const Doer& doer,
                        const KodChange& change,
                        const Repetition<Kod>& repetition) {
    return perform<Kod>(
        environment,
        doer,
        ActId::kKodlistaChange,
        repetition,
        [&](Doing& doing) -> std::variant<Kodlista, Refusal> {
            auto list = find_list(doing, change.list);
            if (const auto* found = std::get_if<Kodlista>(&list)) {
                const Kod* kod = found->find(change.code);
                if (kod == nullptr) {
                    return Refusal{Why::kNotFound};
                }
                doing.set_object(kod->number);
                doing.set_parameters(detail_of(found->name(), *kod));
            }
            return list;
        },
        [&](Doing& doing, Kodlista& list) -> std::variant<Done<Kod>, Refusal> {
            const Kod& before = *list.find(change.code);
            FieldErrors errors;
            const Changed now = changed(list, before, change, errors);
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            const Detail detail = detail_of(list, before, now);
            doing.set_parameters(detail);
            if (auto refusal = used_after_its_end(doing, list, before, change, now.kod)) {
                return std::move(*refusal);
            }
            if (is_same(before, now)) {
                return Done<Kod>{before, {.unchanged = true}};
            }
            write(doing, list, before, now);
            return Done<Kod>{now.kod, {.count = std::nullopt, .detail = detail.text()}};
        });
}

Outcome<Kod> add_kommun(const Environment& environment,
                        const Doer& doer,
                        const NewKommun& wanted,
                        const Repetition<Kod>& repetition) {
    return perform<Kod>(
        environment,
        doer,
        ActId::kForbundKommun,
        repetition,
        [](Doing& doing) { return find_list(doing, "kommun"); },
        [&](Doing& doing, Kodlista& list) -> std::variant<Done<Kod>, Refusal> {
            FieldErrors errors = domain::check_new_kommun(list, wanted.code, wanted.namn);
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            const Kod kod{.number = domain::next_number(list),
                          .code = wanted.code,
                          .label = wanted.namn,
                          .group = {},
                          .valid_from = wanted.valid_from,
                          .valid_to = {},
                          .help = {}};
            return stored(doing, list, kod, place_in_list(list, {}));
        });
}

}  // namespace samspar::acts
