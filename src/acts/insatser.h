#pragma once

#include <string>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "domain/insats.h"

namespace samspar::acts {

// An insats as somebody sees it.
struct SeenInsats {
    domain::Insats insats;
    bool may_register = false;            // deltagare in it, one by one, as handläggare
    std::vector<std::string> may_change;  // the names of its fields that are the doer's to change
    std::vector<std::string> changed;     // of those, what the act changed
};

// An insats as somebody typed it.
struct TypedInsats {
    domain::Insats content;
    domain::FieldErrors form;  // what could not be read: then of the content nothing is said
    std::vector<std::string> confirmed = {};  // codes of effects that are meant
};

// All of them; a handläggare only those with an uppdrag today.
[[nodiscard]] Outcome<std::vector<SeenInsats>> list_insatser(const Environment& environment,
                                                             const Doer& doer);

// Refuses with kInvalid.
[[nodiscard]] Outcome<SeenInsats> create_insats(const Environment& environment,
                                                const Doer& doer,
                                                const TypedInsats& typed,
                                                const Repetition<SeenInsats>& repetition);

// `typed.content` names the insats and the version that was seen. One that changes nothing writes
// nothing. Refuses with kNotFound for one that the doer does not lead, kVersionConflict, kInvalid,
// kForbidden with the fields that are the förbund's, and kNeedsConfirmation with what happens to
// registreringar that are there and to the figures of past years (domain/insats_effect.h);
// confirmed, that asks for a fresh proof, kStepUpRequired.
[[nodiscard]] Outcome<SeenInsats> change_insats(const Environment& environment,
                                                const Doer& doer,
                                                const TypedInsats& typed,
                                                const Repetition<SeenInsats>& repetition);

}  // namespace samspar::acts
