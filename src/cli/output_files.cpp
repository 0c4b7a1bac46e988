#include "cli/output_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/output.h"

namespace samspar::cli {
namespace {

namespace fs = std::filesystem;

// Whether both are there and are one, also by links and by other spellings.
bool same(const fs::path& one, const fs::path& other) {
    std::error_code not_there;
    return fs::equivalent(one, other, not_there) && !not_there;
}

bool is_there(const fs::path& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

bool is_ordinary(const fs::path& path) {
    std::error_code error;
    return fs::is_regular_file(fs::status(path, error));
}

bool lies_right_in(const fs::path& path, const fs::path& directory) {
    const fs::path parent = path.has_parent_path() ? path.parent_path() : fs::path(".");
    return !directory.empty() && same(parent, directory);
}

// Empty when it may be written.
std::string why_not(const std::string& path, const Chosen& chosen) {
    const bool is_read =
        std::ranges::any_of(chosen.input_files,
                            [&](const std::string& input) { return same(path, input); }) ||
        (!chosen.key_file.empty() && same(path, chosen.key_file));
    if (is_read) {
        return " is a file that the command reads; name another one";
    }
    if (lies_right_in(path, chosen.data)) {
        return " lies in the data directory; name a file elsewhere";
    }
    if (!is_there(path)) {
        return {};
    }
    if (!is_ordinary(path)) {
        return " is no ordinary file; name another one";
    }
    return chosen.overwrite
               ? std::string()
               : " is there already; name another file, or replace it with --overwrite";
}

}  // namespace

void check_output_files(const Chosen& chosen) {
    for (const std::string& path : chosen.output_files) {
        if (const std::string why = why_not(path, chosen); !why.empty()) {
            throw FileProblem(path + why);
        }
    }
}

}  // namespace samspar::cli
