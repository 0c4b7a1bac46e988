#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "cli/command.h"
#include "security/keyring.h"

namespace samspar::cli {

// Goes on with a restore that was ended in the middle, and reads the keyring of a data directory
// with the key file that DIR/config, or `key_file`, names. Throws security::KeyProblem or
// store::OpenProblem; the latter also to another user than its owner.
security::Keyring open_keyring(const store::DataDirectory& directory,
                               const std::optional<std::filesystem::path>& key_file);

// The store of a data directory, opened by this process when it is first asked for.
class LocalStore : public StoreAccess {
public:
    LocalStore(std::filesystem::path data, std::optional<std::filesystem::path> key_file)
        : directory_(std::move(data)), key_file_(std::move(key_file)) {}

    store::Store& store() override;

private:
    store::DataDirectory directory_;
    std::optional<std::filesystem::path> key_file_;
    std::unique_ptr<store::Store> store_;
};

}  // namespace samspar::cli
