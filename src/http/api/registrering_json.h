#pragma once

#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/kodlista.h"
#include "http/gate/json.h"
#include "store/registreringar.h"

namespace samspar::http {

// A registrering as pages see it: codes as text, the receipt code with its hyphen, whether there
// is a person key but never the key. `dagar` counts to avslut, or to today.
[[nodiscard]] Json to_json(const store::StoredRegistrering& registrering,
                           const domain::Kodlistor& lists,
                           domain::Date today);

// The chain of versions, oldest first, each with the names of the fields that it changed.
[[nodiscard]] Json history_json(const std::vector<store::HistoryEntry>& history,
                                const domain::Kodlistor& lists);

}  // namespace samspar::http
