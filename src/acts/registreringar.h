#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "domain/registrering.h"
#include "store/registrering_list.h"
#include "store/registreringar.h"

namespace samspar::acts {

// Everything that can be done with registreringar. All by uppdrag today in its insats; one of
// somebody else's insats and one that does not exist are both kNotFound.

using store::StoredRegistrering;
using RegistreringOutcome = Outcome<StoredRegistrering>;
using RegistreringRepetition = Repetition<StoredRegistrering>;

// A registrering as somebody typed it.
struct TypedRegistrering {
    domain::Registrering content;
    domain::FieldErrors form = {};  // what could not be read; the rest is checked all the same
    std::vector<std::string> confirmed = {};  // codes of what is unusual and right nevertheless
};

// Which one, and the version that whoever changes it has seen.
struct NamedRegistrering {
    std::string kod;  // as typed
    std::int64_t version = 0;
};

// Refuses with kForbidden, kInvalid, kNeedsConfirmation.
[[nodiscard]] RegistreringOutcome start_registrering(const Environment& environment,
                                                     const Doer& doer,
                                                     const TypedRegistrering& typed,
                                                     const RegistreringRepetition& repetition);

// Each of the following refuses with kNotFound, kVersionConflict, and kInvalid for a code with a
// wrong sign or a content that breaks a rule.

// An avslut as somebody typed it; as in TypedRegistrering.
struct TypedAvslut {
    domain::Avslut content;
    domain::FieldErrors form = {};
    std::vector<std::string> confirmed = {};
};

// Also kNeedsConfirmation, kAlreadyEnded, kAlreadyFelregistrerad.
[[nodiscard]] RegistreringOutcome end_registrering(const Environment& environment,
                                                   const Doer& doer,
                                                   const NamedRegistrering& which,
                                                   const TypedAvslut& typed,
                                                   const RegistreringRepetition& repetition);

// What is typed of what is stored: a field that is left out may keep its content.
using ReadTyped = std::function<TypedRegistrering(const domain::Registrering& stored)>;
// Also kNeedsConfirmation, kAlreadyFelregistrerad, and kForbidden for an insats that is not the
// doer's.
[[nodiscard]] RegistreringOutcome correct_registrering(const Environment& environment,
                                                       const Doer& doer,
                                                       const NamedRegistrering& which,
                                                       const ReadTyped& read,
                                                       const RegistreringRepetition& repetition);

// Takes it out of everything that is counted. `skal`: domain/skal.h. Also kAlreadyFelregistrerad.
[[nodiscard]] RegistreringOutcome mark_felregistrerad(const Environment& environment,
                                                      const Doer& doer,
                                                      const NamedRegistrering& which,
                                                      const std::string& skal,
                                                      const RegistreringRepetition& repetition);

// Takes back the last thing that closed it: the mark, else the avslut. Also kNothingToReopen.
[[nodiscard]] RegistreringOutcome reopen_registrering(const Environment& environment,
                                                      const Doer& doer,
                                                      const NamedRegistrering& which,
                                                      const std::string& skal,
                                                      const RegistreringRepetition& repetition);

// The content of the version before; of the very first, the mark felregistrerad. Also kForbidden
// when that was in an insats that is not the doer's.
[[nodiscard]] RegistreringOutcome undo_registrering(const Environment& environment,
                                                    const Doer& doer,
                                                    const NamedRegistrering& which,
                                                    const RegistreringRepetition& repetition);

// Those of one insats, or of all that the doer has. `act`: kRegistreringList or
// kRegistreringSearch. `query.insatser` is filled in here. Throws std::invalid_argument when its
// cursor is not one of ours.
[[nodiscard]] Outcome<store::ListPage> find_registreringar(const Environment& environment,
                                                           const Doer& doer,
                                                           ActId act,
                                                           store::ListQuery query,
                                                           std::optional<domain::InsatsId> insats);

struct RegistreringWithHistory {
    StoredRegistrering registrering;
    std::vector<store::HistoryEntry> history;
};
[[nodiscard]] Outcome<RegistreringWithHistory> read_registrering(const Environment& environment,
                                                                 const Doer& doer,
                                                                 const std::string& kod);

}  // namespace samspar::acts
