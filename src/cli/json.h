#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace samspar::cli {

// What --json prints: one object on one line, in the order it was written.
using Json = nlohmann::ordered_json;

// A path of the command line may be any bytes; what is not UTF-8 in it becomes U+FFFD.
inline std::string json_line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace samspar::cli
