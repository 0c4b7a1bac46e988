#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/insats.h"
#include "domain/instant.h"
#include "domain/kodlista.h"
#include "domain/registrering.h"
#include "store/store.h"

namespace samspar::store {

// A registrering that was made or changed after a moment, before and now. Empty: it was not there,
// or is felregistrerad.
struct RegistreringChange {
    std::string kod;
    std::optional<domain::RegistreringRow> before;  // insats: a place in `before_insatser`
    std::optional<domain::RegistreringRow> now;     // insats: a place in `insatser`
};

// Everything recorded after `moment`, in the order the registreringar were made. The insatser are
// those of then (load_insatser as of the moment) and of now.
[[nodiscard]] std::vector<RegistreringChange> changes_since(
    Scope& scope,
    const domain::Kodlistor& lists,
    domain::Instant moment,
    const std::vector<domain::Insats>& before_insatser,
    const std::vector<domain::Insats>& insatser);

}  // namespace samspar::store
