#include "cli/local_store.h"

#include "cli/config_file.h"
#include "cli/store_owner.h"
#include "security/key_file.h"
#include "security/keyring_file.h"
#include "store/restore.h"
#include "store/rotation.h"

namespace samspar::cli {

security::Keyring open_keyring(const store::DataDirectory& directory,
                               const std::optional<std::filesystem::path>& key_file) {
    refuse_other_users(directory);
    store::finish_restore(directory);
    const SlotKey slot = read_slot_key(directory, key_file);
    const auto opener = security::opened_by(slot.key, slot.what);
    return store::settle_rotation(directory,
                                  security::load_keyring(directory.path(), opener),
                                  opener,
                                  security::system_random);
}

store::Store& LocalStore::store() {
    if (store_ == nullptr) {
        const security::Keyring keys = open_keyring(directory_, key_file_);
        store_ = std::make_unique<store::Store>(directory_, keys);
    }
    return *store_;
}

}  // namespace samspar::cli
