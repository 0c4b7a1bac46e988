#pragma once

#include <string_view>

#include "domain/kodlista.h"
#include "http/gate/json.h"

namespace samspar::http {

// A code of that list as GET /kodlistor has it.
[[nodiscard]] Json to_json(const domain::Kod& kod, std::string_view list);

// Which groups a new code of the list can have and where it can be published:
// `[{kod, etikett, platser: [{kod, etikett}]}]`, one without a name for a list without groups.
// Empty when the list takes no new codes.
[[nodiscard]] Json new_codes_json(const domain::Kodlista& list, const domain::Kodlista& groups);

// `[{post, falt, etikett, kort, bestamd, genus, fraga, hjalp}]`: schema/etiketter.csv.
[[nodiscard]] Json labels_json();

}  // namespace samspar::http
