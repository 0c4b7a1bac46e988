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
    domain::FieldErrors unusual = domain::warnings(typed.content, insats, doing.doer().today());
    std::vector<std::string> same = store::possible_duplicates(doing.scope(), typed.content);
    if (!same.empty()) {
        unusual.push_back({"start",
                           "possible_duplicate",
                           "the same participant may be registered already",
                           std::nullopt});
    }
    auto refusal = needs_confirmation(std::move(unusual), typed.confirmed);
    if (refusal) {
        refusal->koder = std::move(same);
    }
    return refusal;
}

// Whoever is told once more of one that she made needs a right where it is now.
std::optional<Refusal> no_longer_own(Doing& doing) {
    if (doing.repeated().empty()) {
        return std::nullopt;
    }
    const domain::RegistreringId id{std::stoll(doing.repeated())};
    const auto made = store::find_registrering(doing.scope(), doing.environment().lists, id);
    if (!made || !doing.rights().is_own(made->content.insats)) {
        return Refusal{Why::kNotFound};
    }
    doing.set_object(id.value);
    return std::nullopt;
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
            if (auto refusal = no_longer_own(doing)) {
                return std::move(*refusal);
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
        },
        Detail().add("insats", typed.content.insats.value));
}

}  // namespace samspar::acts
