#include "acts/insatser.h"

#include "acts/perform.h"
#include "domain/validate_insats.h"
#include "store/insatser.h"

namespace samspar::acts {
namespace {

using domain::Insats;
using Result = std::variant<Done<SeenInsats>, Refusal>;

// A volyminsats takes counts only.
bool may_register(const Doer& doer, const Insats& insats, bool own) {
    return own && doer.acts_as(domain::Role::kHandlaggare) &&
           insats.registrering == domain::Registreringssatt::kIndivid;
}

domain::FieldErrors check(Doing& doing, const TypedInsats& typed) {
    // Errors of content only when the form is right, or they would speak of defaults.
    return typed.form.empty() ? domain::validate(typed.content, store::load_insatser(doing.scope()))
                              : typed.form;
}

Result stored(Doing& doing, domain::InsatsId id) {
    doing.set_object(id.value);
    return Done<SeenInsats>{{store::find_insats(doing.scope(), id).value(), false}};
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
                                 all.push_back({std::move(insats), may});
                             }
                         }
                         return Done<All>{std::move(all)};
                     });
}

Outcome<SeenInsats> create_insats(const Environment& environment,
                                  const Doer& doer,
                                  const TypedInsats& typed,
                                  const Repetition<SeenInsats>& repetition) {
    return perform<SeenInsats>(
        environment, doer, ActId::kInsatsCreate, repetition, [&](Doing& doing) -> Result {
            auto errors = check(doing, typed);
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            return stored(doing, store::insert_insats(doing.scope(), doer.actor(), typed.content));
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
        [&](Doing& doing, const Insats& before) -> Result {
            auto errors = check(doing, typed);
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            // Her figures would count under it, and who leads that one could not undo it.
            const auto& under = typed.content.redovisas_i;
            if (under && under != before.redovisas_i && !doing.rights().leads(*under)) {
                return Refusal{Why::kForbidden};
            }
            if (!store::update_insats(doing.scope(), doer.actor(), typed.content)) {
                return Refusal{Why::kVersionConflict};
            }
            return stored(doing, before.id);
        });
}

}  // namespace samspar::acts
