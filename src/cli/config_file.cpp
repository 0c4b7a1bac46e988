#include "cli/config_file.h"

#include <cstdlib>
#include <fstream>
#include <string>

#include "security/atomic_file.h"
#include "security/bytes.h"
#include "security/credential.h"
#include "security/key_file.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kKeyFile = "key_file=";
constexpr std::string_view kCredential = "credential=";
constexpr std::string_view kUrl = "url=";

std::filesystem::path path_of(const store::DataDirectory& directory) {
    return directory.path() / "config";
}

}  // namespace

void write_config(const store::DataDirectory& directory, const Config& config) {
    std::string text;
    if (!config.key_file.empty()) {
        text.append(kKeyFile).append(config.key_file.string()).append("\n");
    }
    if (!config.credential.empty()) {
        text.append(kCredential).append(config.credential).append("\n");
    }
    if (!config.url.empty()) {
        text.append(kUrl).append(config.url).append("\n");
    }
    security::write_file_atomically(path_of(directory), security::bytes_of(text));
}

Config read_config(const store::DataDirectory& directory) {
    if (!std::filesystem::is_directory(directory.path())) {
        throw store::OpenProblem("there is no data directory " + directory.path().string() +
                                 "; make one with: samspar init --data " +
                                 directory.path().string());
    }
    std::error_code unknown;
    const auto kind = std::filesystem::status(path_of(directory), unknown);
    std::ifstream in(path_of(directory));
    if (std::filesystem::exists(kind) && (!std::filesystem::is_regular_file(kind) || !in)) {
        throw store::OpenProblem(path_of(directory).string() +
                                 " is not a file that can be read; move it away, and say with "
                                 "--key-file where the key file is");
    }
    Config config;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(kKeyFile) && line.size() > kKeyFile.size()) {
            // An absolute path replaces the directory before it.
            config.key_file = directory.path() / line.substr(kKeyFile.size());
        } else if (line.starts_with(kCredential)) {
            config.credential = line.substr(kCredential.size());
        } else if (line.starts_with(kUrl)) {
            config.url = line.substr(kUrl.size());
        }
    }
    return config;
}

std::filesystem::path find_key_file(const store::DataDirectory& directory,
                                    const std::optional<std::filesystem::path>& given) {
    const Config config = read_config(directory);
    if (given) {
        return *given;
    }
    if (config.key_file.empty()) {
        throw store::OpenProblem(path_of(directory).string() +
                                 " does not say where the key file is; give it with --key-file");
    }
    return config.key_file;
}

SlotKey read_slot_key(const store::DataDirectory& directory,
                      const std::optional<std::filesystem::path>& given) {
    const Config config = read_config(directory);
    // Only systemd sets it, and only for what it starts; beside the service the key file is used.
    const bool has_credentials = std::getenv("CREDENTIALS_DIRECTORY") != nullptr;
    if (!given && !config.credential.empty() && (has_credentials || config.key_file.empty())) {
        return {security::read_credential(config.credential),
                "the credential " + config.credential};
    }
    return {security::read_key_file(find_key_file(directory, given)), "the key file"};
}

bool is_below(const std::filesystem::path& path, const std::filesystem::path& directory) {
    const auto inner = std::filesystem::weakly_canonical(std::filesystem::absolute(path));
    const auto outer = std::filesystem::weakly_canonical(std::filesystem::absolute(directory));
    const auto relative = inner.lexically_relative(outer);
    return !relative.empty() && *relative.begin() != "..";
}

}  // namespace samspar::cli
