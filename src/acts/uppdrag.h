#pragma once

#include <string>
#include <vector>

#include "acts/users.h"
#include "store/uppdrag.h"

namespace samspar::acts {

// All uppdrag of a user from today on; what is over stays (domain/uppdrag_change.h). Nobody gives
// herself any, but in a training förbund. An insatsansvarig decides over those in the insatser that
// she leads, of handläggare who have one there or ever had; all others are not found, whoever they
// are, and she sees no others. Those of an insatsansvarig are the förbund's to give.
// Refuses with kNotFound, kForbidden, kInvalid: uppdrag.
[[nodiscard]] Outcome<UserWithUppdrag> give_uppdrag(const Environment& environment,
                                                    const Doer& doer,
                                                    domain::UserId id,
                                                    std::vector<domain::Uppdrag> wanted,
                                                    const Repetition<UserWithUppdrag>& repetition);

// A decision about an uppdrag, with the names that users are shown by. Nobody's when it was made
// at the command line, or before decisions were kept.
struct DecidedUppdrag {
    store::GivenUppdrag decision;
    std::string by;
    std::string replaced_by;
};

// Every decision there was about the uppdrag of a user, in their order: also of uppdrag that ended
// on the day they were given, which stand nowhere else. Refuses with kNotFound.
[[nodiscard]] Outcome<std::vector<DecidedUppdrag>> read_uppdrag(const Environment& environment,
                                                                const Doer& doer,
                                                                domain::UserId id);

}  // namespace samspar::acts
