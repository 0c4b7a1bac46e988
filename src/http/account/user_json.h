#pragma once

#include "acts/uppdrag.h"
#include "acts/users.h"
#include "http/gate/json.h"
#include "http/gate/json_reader.h"

namespace samspar::http {

[[nodiscard]] Json to_json(const acts::UserWithUppdrag& user);
// One row of the history of uppdrag.
[[nodiscard]] Json to_json(const acts::DecidedUppdrag& decided);

// The roles named in the field `roller`. Throws BadRequest for one that does not exist.
[[nodiscard]] domain::RoleSet read_roles(JsonReader& json);

// One entry of the field `uppdrag`: insats, fran (null = from today) and till (null = without end).
[[nodiscard]] domain::Uppdrag read_uppdrag(JsonReader& entry, domain::Date today);

}  // namespace samspar::http
