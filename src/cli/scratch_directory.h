#pragma once

#include <filesystem>

namespace samspar::cli {

// A directory of its own for the owner only, in the system's place for such (TMPDIR), removed at
// the end. Throws FileProblem.
class ScratchDirectory {
public:
    ScratchDirectory();
    ~ScratchDirectory();
    ScratchDirectory(const ScratchDirectory&) = delete;
    ScratchDirectory& operator=(const ScratchDirectory&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace samspar::cli
