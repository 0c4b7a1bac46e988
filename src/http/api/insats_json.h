#pragma once

#include "acts/insatser.h"
#include "domain/field_error.h"
#include "domain/insats.h"
#include "http/gate/json.h"
#include "http/gate/json_reader.h"

namespace samspar::http {

[[nodiscard]] Json to_json(const acts::SeenInsats& seen);

// The fields of an insats but id and version. What is not understood is added to `errors`.
[[nodiscard]] domain::Insats read_insats(JsonReader& json, domain::FieldErrors& errors);

}  // namespace samspar::http
