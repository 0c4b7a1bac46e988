#pragma once

#include <vector>

#include "http/gate/json.h"
#include "http/gate/json_reader.h"
#include "store/uppdrag.h"
#include "store/users.h"

namespace samspar::http {

[[nodiscard]] Json to_json(const store::User& user, const std::vector<store::Uppdrag>& uppdrag);

// The roles named in the field `roller`. Throws BadRequest for one that does not exist.
[[nodiscard]] domain::RoleSet read_roles(JsonReader& json);

// One entry of the field `uppdrag`: insats, fran (null = from today) and till (null = without end).
[[nodiscard]] store::Uppdrag read_uppdrag(JsonReader& entry,
                                          domain::UserId user,
                                          domain::Date today);

}  // namespace samspar::http
