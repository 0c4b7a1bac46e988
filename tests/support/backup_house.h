#pragma once

#include <string>

#include "store/restore.h"
#include "support/test_store.h"
#include "support/written_keyring.h"

namespace samspar::test {

// A store with its keyring beside it and the key of a key file, as backups need them.
class BackupHouse : public TestStore {
public:
    BackupHouse() {
        security::system_random(slot_key.fill());
        write_keyring(directory.path(), keys, slot_key);
    }

    // Of a store that is open. Each a second later than the one before.
    store::Backup back_up() {
        now.ms += 1000;
        auto scope = store->read();
        return store::make_backup(
            scope.database(), directory, slot_key, "samspar", now, security::system_random);
    }

    store::BackupContents verify(const std::filesystem::path& file) const {
        return store::verify_backup(file, slot_key, home.path());
    }

    // Puts it back over the store, which must be closed; leaves a row, as the command does.
    store::Restored restore(const std::filesystem::path& file) {
        now.ms += 1000;
        return store::restore(
            directory,
            file,
            slot_key,
            now,
            [](store::Store& restored, const store::BackupContents&, std::int64_t) {
                auto scope = restored.write();
                scope.commit(store::drift(), event("drift.restore"));
            });
    }

    void leave_rows(int rows) {
        for (int i = 0; i < rows; ++i) {
            auto scope = store->write();
            scope.commit(store::drift(), event("user.list"));
        }
    }

    security::Secret<32> slot_key;
};

}  // namespace samspar::test
