#pragma once

#include <filesystem>
#include <stdexcept>

namespace samspar::arkiv {

// Why an archive was not put into its directory, in one sentence.
class UnpackProblem : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// An empty directory for its owner only, where something is written before it gets its name. It is
// locked as long as this lives, so that what another is writing is never taken for what a killed
// one left; that is cleared away.
class Unfinished {
public:
    // Throws UnpackProblem when another process has it, or it is nobody's to take;
    // std::system_error when it cannot be made.
    explicit Unfinished(std::filesystem::path path);
    // Removes it, unless it has its name.
    ~Unfinished();
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    // Throws std::filesystem::filesystem_error when there is something at the name.
    void rename_to(const std::filesystem::path& name);

private:
    // False when whoever had it has given it up meanwhile: then it is to be made anew.
    [[nodiscard]] bool take();
    void clear() const;

    std::filesystem::path path_;
    int descriptor_ = -1;
    bool named_ = false;
};

}  // namespace samspar::arkiv
