#include "security/credential.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "security/key_file.h"

namespace samspar::security {

bool is_credential_name(std::string_view name) {
    return !name.empty() && name.size() <= 64 && name[0] != '.' &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '_' || c == '-';
           });
}

Secret<32> read_credential(const std::string& name) {
    if (!is_credential_name(name)) {
        throw KeyProblem("a credential is named by a-z, A-Z, 0-9, point, line and hyphen");
    }
    const char* const directory = std::getenv("CREDENTIALS_DIRECTORY");
    if (directory == nullptr || *directory == '\0') {
        throw KeyProblem("the credential " + name +
                         " is not here: systemd gives it to the service only; give the command "
                         "while the service runs, or name a key file with --key-file");
    }
    return read_key_file(std::filesystem::path(directory) / name, KeyFileOwner::kSystemToo);
}

}  // namespace samspar::security
