#pragma once

#include <string>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "domain/kodlista.h"

namespace samspar::acts {

// The code lists as they are now. `list`: the one that is asked for, all when empty. Refuses with
// kNotFound.
[[nodiscard]] Outcome<domain::Kodlistor> read_kodlistor(const Environment& environment,
                                                        const Doer& doer,
                                                        const std::string& list = {});

}  // namespace samspar::acts
