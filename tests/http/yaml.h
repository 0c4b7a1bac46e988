#pragma once

#include <string_view>

#include "http/gate/json.h"

namespace samspar::test {

// Reads the part of YAML that schema/openapi.yaml keeps to: mappings and lists in block style with
// two spaces of indentation, plain or double-quoted scalars on one line, JSON wherever a value
// begins with a bracket or a brace, and whole-line comments. Throws std::runtime_error with the
// number of the line that is anything else.
[[nodiscard]] http::Json read_yaml(std::string_view text);

}  // namespace samspar::test
