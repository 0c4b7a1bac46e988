#pragma once

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "publication/microdata.h"

namespace samspar::acts {

// Gives out the registreringar of a published year one by one, anonymous (publication/microdata.h);
// asking again gives the same bytes. Takes seconds, during which nothing is held; who does it is
// looked at again when it is stored. Refuses with kPublicationRunning, kNotPublished, kNobodyLeft,
// kNoSafeProfile, kOvertaken.
[[nodiscard]] Outcome<publication::PreparedMicrodata> create_mikrodata(
    const Environment& environment, const Doer& doer, int year);

}  // namespace samspar::acts
