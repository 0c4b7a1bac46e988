#include "cli/socket_place.h"

#include <sys/un.h>
#include <unistd.h>

namespace samspar::cli {

std::string why_no_socket(const std::filesystem::path& path) {
    constexpr std::size_t kMostBytes = sizeof sockaddr_un{}.sun_path - 1;
    if (path.string().size() > kMostBytes) {
        return "its path is longer than " + std::to_string(kMostBytes) + " bytes";
    }
    const std::filesystem::path parent = path.has_parent_path() ? path.parent_path() : ".";
    std::error_code unknown;
    if (!std::filesystem::is_directory(parent, unknown)) {
        return "there is no directory " + parent.string();
    }
    if (std::filesystem::exists(path, unknown) && !std::filesystem::is_socket(path, unknown)) {
        return "there is something else in its place";
    }
    return ::access(parent.c_str(), W_OK | X_OK) == 0
               ? ""
               : "this user may make nothing in " + parent.string();
}

}  // namespace samspar::cli
