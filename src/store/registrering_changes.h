#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "domain/insats.h"
#include "domain/instant.h"
#include "domain/kodlista.h"
#include "domain/registrering.h"
#include "store/store.h"

namespace samspar::store {

// What has come of a registrering since a moment, whatever steps it took.
enum class ChangeKind : std::uint8_t {
    kStart,            // it was not there
    kAvslut,           // it was not ended, and is
    kRattelse,         // anything else that it says
    kFelregistrering,  // it counted, and does not
    kAteroppna,        // it was ended or felregistrerad, and is not
};

// `start`, `avslut`, `rattelse`, `felregistrering`, `ateroppna`.
[[nodiscard]] std::string_view to_string(ChangeKind kind);

// A registrering that was made or changed after a moment, before and now. Empty: it was not there,
// or is felregistrerad.
struct RegistreringChange {
    std::string kod;
    ChangeKind kind = ChangeKind::kRattelse;
    domain::InsatsId insats;                        // in which it is now
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
