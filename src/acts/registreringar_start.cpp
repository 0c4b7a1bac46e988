#include <algorithm>

#include "acts/check_registrering.h"
#include "acts/perform.h"
#include "acts/registreringar.h"
#include "domain/validate_registrering.h"
#include "store/insatser.h"
#include "store/registrering_writer.h"

namespace samspar::acts {
namespace {

// Everything unusual that has not been confirmed, with the codes of who may be the same.
std::optional<Refusal> unconfirmed(Doing& doing,
                                   const TypedRegistrering& typed,
                                   const domain::Insats& insats) {
    Refusal refusal{Why::kNeedsConfirmation};
    refusal.fields = domain::warnings(typed.content, insats, doing.doer().today());
    refusal.koder = store::possible_duplicates(doing.scope(), typed.content);
    if (!refusal.koder.empty()) {
        refusal.fields.push_back({"start",
                                  "possible_duplicate",
                                  "the same participant may be registered already",
                                  std::nullopt});
    }
    std::erase_if(refusal.fields, [&](const domain::FieldError& warning) {
        return std::ranges::find(typed.confirmed, warning.code.text()) != typed.confirmed.end();
    });
    return refusal.fields.empty() ? std::nullopt : std::optional(std::move(refusal));
}

}  // namespace

RegistreringOutcome start_registrering(const Environment& environment,
                                       const Doer& doer,
                                       const TypedRegistrering& typed,
                                       const RegistreringRepetition& repetition) {
    return perform<StoredRegistrering>(
        environment,
        doer,
        ActId::kRegistreringStart,
        repetition,
        [&](Doing& doing) -> std::variant<domain::Insats, Refusal> {
            const domain::InsatsId insats = typed.content.insats;
            if (!doing.rights().is_own(insats)) {
                return Refusal{Why::kForbidden};
            }
            return store::find_insats(doing.scope(), insats).value();
        },
        [&](Doing& doing,
            const domain::Insats& insats) -> std::variant<Done<StoredRegistrering>, Refusal> {
            auto errors = check_registrering(
                environment, typed.content, std::nullopt, insats, typed.form, doer.today());
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            if (auto refusal = unconfirmed(doing, typed, insats)) {
                return std::move(*refusal);
            }
            store::RegistreringWriter writer(doing.scope(), environment.lists, doer.actor());
            StoredRegistrering stored = writer.insert(typed.content, store::Action::kStart);
            doing.set_object(stored.id.value);
            return Done<StoredRegistrering>{std::move(stored)};
        });
}

}  // namespace samspar::acts
