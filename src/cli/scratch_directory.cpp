#include "cli/scratch_directory.h"

#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include "cli/output.h"

namespace samspar::cli {

ScratchDirectory::ScratchDirectory() {
    std::error_code none;
    const std::filesystem::path place = std::filesystem::temp_directory_path(none);
    std::string name = (place / "samspar-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw FileProblem("cannot make a directory in " + place.string() + ": " +
                          std::strerror(errno));
    }
    path_ = name;
}

ScratchDirectory::~ScratchDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace samspar::cli
