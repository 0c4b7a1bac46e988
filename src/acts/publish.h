#pragma once

#include <string>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "publication/press.h"
#include "publication/publish.h"

namespace samspar::acts {

struct PublishOrder {
    domain::Period period;
    disclosure::Progress progress = {};  // told beside the press
};

struct Published {
    store::Publicering record;
    publication::Prepared prepared;
};

// Both take seconds, during which nothing is held. They refuse with kPublicationRunning and with
// what publication::Refusal says.

// The release as it would be; nothing is stored.
[[nodiscard]] Outcome<publication::Prepared> preview_publicering(const Environment& environment,
                                                                 const Doer& doer,
                                                                 const PublishOrder& order);

// Makes the next publicering, for ever. Who does it is looked at again when it is stored.
[[nodiscard]] Outcome<Published> create_publicering(const Environment& environment,
                                                    const Doer& doer,
                                                    const PublishOrder& order,
                                                    const Repetition<Published>& repetition);

// How far the one is that is being made now, by whatever face.
[[nodiscard]] Outcome<publication::Press::State> publicering_progress(
    const Environment& environment, const Doer& doer);

}  // namespace samspar::acts
