#pragma once

#include <nlohmann/json.hpp>

namespace samspar::cli {

// What --json prints: one object on one line, in the order it was written.
using Json = nlohmann::ordered_json;

}  // namespace samspar::cli
