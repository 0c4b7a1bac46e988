#include "acts/insatser.h"

#include <algorithm>

#include "acts/insats_effects.h"
#include "acts/perform.h"
#include "acts/rights.h"
#include "domain/insats_change.h"
#include "domain/validate_insats.h"
#include "store/insatser.h"

namespace samspar::acts {
namespace {

using domain::FieldOwner;
using domain::Insats;
using Changes = std::vector<domain::InsatsFieldChange>;
using InsatsResult = std::variant<Done<SeenInsats>, Refusal>;

// A volyminsats takes counts only.
bool may_register(const Doer& doer, const Insats& insats, bool own) {
    return own && doer.acts_as(domain::Role::kHandlaggare) &&
           insats.registrering == domain::Registreringssatt::kIndivid;
}

std::vector<std::string> may_change(const Doer& doer, bool own) {
    if (doer.acts_as(domain::Role::kForbund)) {
        return domain::insats_fields();
    }
    if (own && doer.acts_as(domain::Role::kInsatsansvarig)) {
        return domain::insats_fields(FieldOwner::kInsatsansvarig);
    }
    return {};
}

domain::FieldErrors check(Doing& doing, const TypedInsats& typed) {
    // Errors of content only when the form is right, or they would speak of defaults.
    return typed.form.empty() ? domain::validate(typed.content, store::load_insatser(doing.scope()))
                              : typed.form;
}

SeenInsats seen(Doing& doing, domain::InsatsId id) {
    const bool own = doing.rights().leads(id);
    return {
        store::find_insats(doing.scope(), id).value(), false, may_change(doing.doer(), own), {}};
}

// Nobody but the förbund decides over what the figures are counted by.
std::optional<Refusal> not_hers(const Doer& doer, const Changes& changes) {
    Refusal refusal{Why::kForbidden};
    for (const domain::InsatsFieldChange& change : changes) {
        if (change.owner == FieldOwner::kForbund && !doer.acts_as(domain::Role::kForbund)) {
            domain::add_error(
                refusal.fields, change.field, "forbund_only", "is changed by the forbund");
        }
    }
    return refusal.fields.empty() ? std::nullopt : std::optional(std::move(refusal));
}

// Which fields, and from what to what those that the figures are counted by.
Detail detail_of(const Changes& changes) {
    Detail detail;
    std::vector<std::string> names;
    for (const domain::InsatsFieldChange& change : changes) {
        names.emplace_back(change.field);
    }
    detail.add_list("andrat", names);
    for (const domain::InsatsFieldChange& change : changes) {
        if (change.owner == FieldOwner::kForbund) {
            detail.add(std::string(change.field) + "_fran", change.from)
                .add(std::string(change.field) + "_till", change.to);
        }
    }
    return detail;
}

// What registreringar and figures were said to be touched.
void add_effect(Detail& detail, const domain::InsatsEffect& effect) {
    for (const domain::RegistreringarOutside& outside : effect.outside) {
        detail.add("utanfor_" + std::string(outside.field), outside.count);
    }
    if (!effect.figures.empty()) {
        detail.add("andrade_siffror", static_cast<std::int64_t>(effect.figures.size()));
    }
}

// What a change that touches what is registered needs: that it is meant, said by somebody who has
// just proved who she is, because figures that have been read as something else stay read so.
std::optional<Refusal> refuse_effect(Doing& doing,
                                     domain::InsatsEffect& effect,
                                     const std::vector<std::string>& confirmed) {
    domain::FieldErrors warnings = domain::warnings(effect, domain::CountsTold::kRough);
    if (warnings.empty()) {
        return std::nullopt;
    }
    auto refusal = needs_confirmation(std::move(warnings), confirmed);
    if (!refusal) {
        return look_at_proof(doing.environment(), doing.doer(), doing.scope());
    }
    refusal->figures = std::move(effect.figures);
    return refusal;
}

InsatsResult changed(Doing& doing, const Insats& before, const TypedInsats& typed) {
    if (typed.content.version != before.version) {
        return Refusal{Why::kVersionConflict};
    }
    auto errors = check(doing, typed);
    if (!errors.empty()) {
        return Refusal{Why::kInvalid, std::move(errors)};
    }
    const Changes changes = domain::changes_of(before, typed.content);
    Detail detail = detail_of(changes);
    doing.set_parameters(detail);
    if (auto refusal = not_hers(doing.doer(), changes)) {
        return std::move(*refusal);
    }
    if (changes.empty()) {
        return Done<SeenInsats>{seen(doing, before.id),
                                {.unchanged = true, .shown_as = ActId::kInsatsList}};
    }
    InsatsEffects effects(doing.scope(), doing.environment().lists, doing.doer().today());
    domain::InsatsEffect effect = effects.of(before, typed.content);
    if (auto refusal = refuse_effect(doing, effect, typed.confirmed)) {
        return std::move(*refusal);
    }
    if (!store::update_insats(doing.scope(), doing.doer().actor(), typed.content)) {
        return Refusal{Why::kVersionConflict};
    }
    SeenInsats now = seen(doing, before.id);
    for (const domain::InsatsFieldChange& change : changes) {
        now.changed.emplace_back(change.field);
    }
    add_effect(detail, effect);
    return Done<SeenInsats>{std::move(now), {.detail = detail.text()}};
}

}  // namespace

Outcome<std::vector<SeenInsats>> list_insatser(const Environment& environment, const Doer& doer) {
    using All = std::vector<SeenInsats>;
    return look<All>(environment,
                     doer,
                     ActId::kInsatsList,
                     [&](Looking& looking) -> std::variant<Done<All>, Refusal> {
                         const bool only_own = doer.acts_as(domain::Role::kHandlaggare);
                         All all;
                         for (Insats& insats : store::load_insatser(looking.scope())) {
                             const bool own = looking.rights().is_own(insats.id);
                             if (own || !only_own) {
                                 const bool may = may_register(doer, insats, own);
                                 all.push_back({std::move(insats), may, may_change(doer, own), {}});
                             }
                         }
                         const auto count = static_cast<std::int64_t>(all.size());
                         return Done<All>{std::move(all), {.count = count}};
                     });
}

Outcome<SeenInsats> create_insats(const Environment& environment,
                                  const Doer& doer,
                                  const TypedInsats& typed,
                                  const Repetition<SeenInsats>& repetition) {
    return perform<SeenInsats>(
        environment, doer, ActId::kInsatsCreate, repetition, [&](Doing& doing) -> InsatsResult {
            auto errors = check(doing, typed);
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            const auto id = store::insert_insats(doing.scope(), doer.actor(), typed.content);
            doing.set_object(id.value);
            return Done<SeenInsats>{seen(doing, id)};
        });
}

Outcome<SeenInsats> change_insats(const Environment& environment,
                                  const Doer& doer,
                                  const TypedInsats& typed,
                                  const Repetition<SeenInsats>& repetition) {
    return perform<SeenInsats>(
        environment,
        doer,
        ActId::kInsatsChange,
        repetition,
        [&](Doing& doing) -> std::variant<Insats, Refusal> {
            auto found = store::find_insats(doing.scope(), typed.content.id);
            if (!found || !doing.rights().leads(found->id)) {
                return Refusal{Why::kNotFound};
            }
            doing.set_object(found->id.value);
            return std::move(*found);
        },
        [&](Doing& doing, const Insats& before) { return changed(doing, before, typed); });
}

}  // namespace samspar::acts
