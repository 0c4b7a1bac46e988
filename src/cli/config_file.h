#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "store/data_directory.h"

namespace samspar::cli {

// DIR/config: what a command must know before it can open the store, and nothing secret.
//   key_file=/etc/samspar/key           a path that is not absolute is below DIR
//   url=https://samspar.example.se      the front of one-time links
struct Config {
    std::filesystem::path key_file;
    std::string url;
};

inline constexpr const char* kDefaultUrl = "https://localhost:8443";

void write_config(const store::DataDirectory& directory, const Config& config);

// Throws store::OpenProblem with one sentence when there is no such directory, or what is there by
// that name cannot be read. What the file does not say is empty.
Config read_config(const store::DataDirectory& directory);

// Where the key file is, as `given` or from DIR/config. Throws store::OpenProblem when neither
// says.
std::filesystem::path find_key_file(const store::DataDirectory& directory,
                                    const std::optional<std::filesystem::path>& given);

}  // namespace samspar::cli
