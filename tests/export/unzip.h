#pragma once

#include <map>
#include <string>
#include <string_view>

namespace samspar::testing {

// The files of a zip archive by name. Throws std::runtime_error when it is not one that this
// reader knows: stored or deflated, without ZIP64.
std::map<std::string, std::string> unzip(std::string_view archive);

}  // namespace samspar::testing
