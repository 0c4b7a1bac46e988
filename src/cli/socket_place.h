#pragma once

#include <filesystem>
#include <string>

namespace samspar::cli {

// Why no socket can be made at `path`, as far as one can see beforehand; empty when nothing is in
// the way. A socket that an earlier process left behind is not.
[[nodiscard]] std::string why_no_socket(const std::filesystem::path& path);

}  // namespace samspar::cli
