#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "arkiv/tar.h"
#include "arkiv/unfinished.h"
#include "store/owner_file.h"

namespace samspar::arkiv {

struct Unpacked {
    std::int64_t files = 0;  // of the payload
    std::uint64_t bytes = 0;
    std::string manifest_sha256;
};

// Puts an archive that comes as a stream into a directory, whole or not at all: it is written
// beside it, under another name, every file is read again from the disk and held against the
// manifests, and only then it gets its name. Files and directories are for their owner only.
class Unpacker {
public:
    // Throws UnpackProblem when there is something at `target` that is no empty directory or
    // another is writing there, and std::system_error when nothing can be written. What an earlier
    // one left unfinished, because it was killed, is removed.
    explicit Unpacker(const std::filesystem::path& target);
    ~Unpacker() = default;  // removes what is not finished
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;

    // Throws UnpackProblem or std::system_error.
    void take(std::string_view bytes);
    Unpacked finish();

    // Where it is written before it is whole.
    [[nodiscard]] static std::filesystem::path unfinished_of(const std::filesystem::path& target);

private:
    void take_head(std::string_view block);
    void open(const std::string& path, std::uint64_t bytes);
    void close();
    // Checks the files of a manifest; returns its sum.
    std::string check_manifest(const std::string& name);
    void sync_directories() const;

    std::filesystem::path target_;
    Unfinished unfinished_;
    std::string waiting_;                     // of the next head
    std::uint64_t left_ = 0;                  // of the file that is open
    std::uint64_t padding_ = 0;               // zeros before the next head
    std::unique_ptr<store::OwnerFile> file_;  // none: between two files
    std::set<std::string> files_;             // not yet found in a manifest
    int ends_ = 0;                            // blocks of zeros
    Unpacked unpacked_;
};

}  // namespace samspar::arkiv
