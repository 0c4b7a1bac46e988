#pragma once

#include <nlohmann/json.hpp>

namespace samspar::publication {

using Json = nlohmann::ordered_json;

}  // namespace samspar::publication
