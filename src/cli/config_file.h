#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "security/secret.h"
#include "store/data_directory.h"

namespace samspar::cli {

// DIR/config: what a command must know before it can open the store, and nothing secret.
//   key_file=/etc/samspar/key           a path that is not absolute is below DIR
//   credential=samspar-key              the systemd credential that holds the key; it goes before
//                                       the key file wherever the process has it
//   url=https://samspar.example.se      the front of one-time links
struct Config {
    std::filesystem::path key_file;
    std::string credential;
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

// The key that opens the ring, and where it came from, for messages: the key file that is given;
// else the credential that DIR/config names, where this process has it; else its key file.
struct SlotKey {
    security::Secret<32> key;
    std::string what;  // "the key file"
};
// Throws store::OpenProblem when nothing says where it is, security::KeyProblem when it is not
// there or no key.
SlotKey read_slot_key(const store::DataDirectory& directory,
                      const std::optional<std::filesystem::path>& given);

// Whether a path lies in a directory or below it: who steals one has the other.
[[nodiscard]] bool is_below(const std::filesystem::path& path,
                            const std::filesystem::path& directory);

}  // namespace samspar::cli
