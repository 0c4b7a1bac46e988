#include <functional>

#include "acts/check_registrering.h"
#include "acts/own_registrering.h"
#include "acts/perform.h"
#include "acts/registreringar.h"
#include "domain/changed_fields.h"
#include "domain/skal.h"
#include "domain/validate_registrering.h"
#include "store/insatser.h"
#include "store/registrering_writer.h"

namespace samspar::acts {
namespace {

using domain::Registrering;

// What a registrering becomes, or why it does not.
using NextOrRefusal = std::variant<Registrering, Refusal>;
using Next = std::function<NextOrRefusal(Doing&, const StoredRegistrering&)>;
using ChangeResult = std::variant<Done<StoredRegistrering>, Refusal>;

ActId act_for(store::Action action) {
    switch (action) {
        case store::Action::kAvslut:
            return ActId::kRegistreringAvslut;
        case store::Action::kRattelse:
            return ActId::kRegistreringRattelse;
        case store::Action::kFelregistrering:
            return ActId::kRegistreringFelregistrering;
        case store::Action::kAteroppna:
            return ActId::kRegistreringAteroppna;
        case store::Action::kAngra:
            return ActId::kRegistreringAngra;
        case store::Action::kStart:
        case store::Action::kImport:
            break;
    }
    throw std::logic_error("no change of a registrering");
}

// The way that every change goes: find, compare versions, make the next content, write a version.
RegistreringOutcome change(const Environment& environment,
                           const Doer& doer,
                           const NamedRegistrering& which,
                           store::Action action,
                           const RegistreringRepetition& repetition,
                           const Next& next,
                           Detail detail = {}) {
    return perform<StoredRegistrering>(
        environment,
        doer,
        act_for(action),
        repetition,
        [&](Doing& doing) { return own_registrering(doing, doing.scope(), which.kod); },
        [&](Doing& doing, StoredRegistrering& stored) -> ChangeResult {
            if (stored.version != which.version) {
                return Refusal{Why::kVersionConflict};
            }
            auto content = next(doing, stored);
            if (auto* refusal = std::get_if<Refusal>(&content)) {
                return std::move(*refusal);
            }
            const auto& after = std::get<Registrering>(content);
            const std::vector<std::string> fields = domain::changed_fields(stored.content, after);
            if (action == store::Action::kRattelse && after == stored.content) {
                return Done<StoredRegistrering>{
                    std::move(stored), {.unchanged = true, .shown_as = ActId::kRegistreringRead}};
            }
            store::RegistreringWriter writer(doing.scope(), environment.lists, doer.actor());
            if (!writer.update(stored, after, action)) {
                return Refusal{Why::kVersionConflict};
            }
            if (action == store::Action::kRattelse || action == store::Action::kAngra) {
                detail.add_list("andrat", fields);
            }
            return Done<StoredRegistrering>{std::move(stored), {.detail = detail.text()}};
        });
}

NextOrRefusal checked(Doing& doing, const Registrering& before, TypedRegistrering after) {
    const Environment& environment = doing.environment();
    const domain::Insats insats = store::find_insats(doing.scope(), after.content.insats).value();
    domain::FieldErrors errors = check_registrering(
        environment, after.content, before, insats, after.form, doing.doer().today());
    if (!errors.empty()) {
        return Refusal{Why::kInvalid, std::move(errors)};
    }
    if (auto refusal = needs_confirmation(
            domain::avslut_warnings(after.content, before, environment.lists), after.confirmed)) {
        return std::move(*refusal);
    }
    return std::move(after.content);
}

Detail skal_detail(const std::string& skal) {
    return Detail().add("skal", skal);
}

}  // namespace

RegistreringOutcome end_registrering(const Environment& environment,
                                     const Doer& doer,
                                     const NamedRegistrering& which,
                                     const TypedAvslut& typed,
                                     const RegistreringRepetition& repetition) {
    return change(environment,
                  doer,
                  which,
                  store::Action::kAvslut,
                  repetition,
                  [&](Doing& doing, const StoredRegistrering& stored) -> NextOrRefusal {
                      if (stored.content.felregistrerad) {
                          return Refusal{Why::kAlreadyFelregistrerad};
                      }
                      if (stored.content.avslut) {
                          return Refusal{Why::kAlreadyEnded};
                      }
                      TypedRegistrering after{stored.content, typed.form, typed.confirmed};
                      after.content.avslut = typed.content;
                      return checked(doing, stored.content, std::move(after));
                  });
}

RegistreringOutcome correct_registrering(const Environment& environment,
                                         const Doer& doer,
                                         const NamedRegistrering& which,
                                         const ReadTyped& read,
                                         const RegistreringRepetition& repetition) {
    return change(environment,
                  doer,
                  which,
                  store::Action::kRattelse,
                  repetition,
                  [&](Doing& doing, const StoredRegistrering& stored) -> NextOrRefusal {
                      TypedRegistrering typed = read(stored.content);
                      if (typed.form.empty()) {
                          doing.set_parameters(Detail().add_list(
                              "andrat", domain::changed_fields(stored.content, typed.content)));
                      }
                      if (stored.content.felregistrerad) {
                          return Refusal{Why::kAlreadyFelregistrerad};
                      }
                      if (!doing.rights().is_own(typed.content.insats)) {
                          return Refusal{Why::kForbidden};
                      }
                      return checked(doing, stored.content, std::move(typed));
                  });
}

RegistreringOutcome mark_felregistrerad(const Environment& environment,
                                        const Doer& doer,
                                        const NamedRegistrering& which,
                                        const std::string& skal,
                                        const RegistreringRepetition& repetition) {
    return change(
        environment,
        doer,
        which,
        store::Action::kFelregistrering,
        repetition,
        [&](Doing&, const StoredRegistrering& stored) -> NextOrRefusal {
            if (stored.content.felregistrerad) {
                return Refusal{Why::kAlreadyFelregistrerad};
            }
            auto errors = domain::check_skal(skal, domain::felregistrering_skal());
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            Registrering after = stored.content;
            after.felregistrerad = true;
            return after;
        },
        skal_detail(skal));
}

RegistreringOutcome reopen_registrering(const Environment& environment,
                                        const Doer& doer,
                                        const NamedRegistrering& which,
                                        const std::string& skal,
                                        const RegistreringRepetition& repetition) {
    return change(
        environment,
        doer,
        which,
        store::Action::kAteroppna,
        repetition,
        [&](Doing&, const StoredRegistrering& stored) -> NextOrRefusal {
            Registrering after = stored.content;
            if (!after.felregistrerad && !after.avslut) {
                return Refusal{Why::kNothingToReopen};
            }
            auto errors = domain::check_skal(skal, domain::reopen_skal(after.felregistrerad));
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            if (after.felregistrerad) {
                after.felregistrerad = false;
            } else {
                after.avslut.reset();
            }
            return after;
        },
        skal_detail(skal));
}

RegistreringOutcome undo_registrering(const Environment& environment,
                                      const Doer& doer,
                                      const NamedRegistrering& which,
                                      const RegistreringRepetition& repetition) {
    return change(environment,
                  doer,
                  which,
                  store::Action::kAngra,
                  repetition,
                  [&](Doing& doing, const StoredRegistrering& stored) -> NextOrRefusal {
                      const std::vector<store::HistoryEntry> history =
                          store::load_history(doing.scope(), environment.lists, stored.id);
                      Registrering after = stored.content;
                      if (history.size() < 2) {
                          after.felregistrerad = true;
                          return after;
                      }
                      after = history[history.size() - 2].content;
                      if (!doing.rights().is_own(after.insats)) {
                          return Refusal{Why::kForbidden};
                      }
                      return after;
                  });
}

}  // namespace samspar::acts
