#pragma once

#include <nlohmann/json.hpp>

namespace samspar::http {

// Keeps fields in the order they are written, so that replies read as they are documented.
using Json = nlohmann::ordered_json;

}  // namespace samspar::http
