#include "store/restore.h"

#include <sys/stat.h>

#include <array>
#include <system_error>

#include "security/keyring_file.h"
#include "store/database.h"
#include "store/gone_keys.h"
#include "store/log_end.h"
#include "store/migrate.h"
#include "store/opened_backup.h"
#include "store/owner_file.h"

namespace samspar::store {
namespace {

constexpr const char* kUnfinished = "restore.part";
constexpr std::string_view kReady = "restoring-";
constexpr std::string_view kBefore = "before-restore-";

// What makes a store, in the order in which it changes places. The log of the old database goes
// first: it must never meet another database.
constexpr std::array<const char*, 5> kFiles{
    "samspar.db-wal", "samspar.db-shm", "mark", "keyring", "samspar.db"};

bool is_there(const std::filesystem::path& path) {
    std::error_code none;
    return std::filesystem::exists(std::filesystem::symlink_status(path, none));
}

std::optional<std::filesystem::path> ready_in(const DataDirectory& directory) {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(directory.path(), none)) {
        if (entry.path().filename().string().starts_with(kReady)) {
            return entry.path();
        }
    }
    return std::nullopt;
}

std::filesystem::path before_of(const std::filesystem::path& ready) {
    const std::string stamp = ready.filename().string().substr(kReady.size());
    return ready.parent_path() / (std::string(kBefore) + stamp);
}

// Each step may be the last one before the power goes, and doing it again does no harm: a new file
// that is not in `ready` any more is in its place, and an old one is moved only while its new one
// waits.
void change_places(const DataDirectory& directory, const std::filesystem::path& ready) {
    const std::filesystem::path before = before_of(ready);
    const bool last_waits = is_there(ready / "samspar.db");
    for (const char* name : kFiles) {
        const std::filesystem::path here = directory.path() / name;
        const bool has_new = is_there(ready / name);
        const bool is_log = std::string_view(name).starts_with("samspar.db-");
        if ((has_new || (is_log && last_waits)) && is_there(here)) {
            if (!is_there(before)) {
                make_empty_directory(before);
            }
            std::filesystem::rename(here, before / name);
        }
        if (has_new) {
            std::filesystem::rename(ready / name, here);
        }
    }
    sync_path(directory.path());
    if (is_there(before)) {
        sync_path(before);
    }
    std::filesystem::remove_all(ready);
    sync_path(directory.path());
}

void write_new_store(const std::filesystem::path& place,
                     OpenedBackup& backup,
                     const RingToRestore& ring) {
    {
        OwnerFile keyring(place / "keyring");
        keyring.write(ring.text);
        keyring.sync();
    }
    const DataDirectory directory(place);
    {
        const auto copy = open_database(
            directory.database(), ring.keys.key(security::KeyPurpose::kDatabase), Access::kCopy);
        copy_pages(backup.database(), *copy);
    }
    sync_path(directory.database());
    MarkFile(mark_of(directory), ring.keys.key(security::KeyPurpose::kAudit))
        .make({.in_use = false,
               .schema = backup.contents().header.schema,
               .newest = backup.contents().newest});
}

}  // namespace

void finish_restore(const DataDirectory& directory) {
    if (const auto ready = ready_in(directory)) {
        const DirectoryLock lock(directory);
        // Somebody else may have finished it before we had the lock.
        if (is_there(*ready)) {
            change_places(directory, *ready);
        }
    }
}

Restored restore(const DataDirectory& directory,
                 const std::filesystem::path& file,
                 const security::Secret<32>& slot_key,
                 domain::Instant now,
                 const std::function<void(Store&, const BackupContents&)>& fill) {
    ::umask(S_IRWXG | S_IRWXO);
    finish_restore(directory);
    const DirectoryLock lock(directory);
    const std::filesystem::path unfinished = directory.path() / kUnfinished;
    make_empty_directory(unfinished);
    Restored restored;
    {
        OpenedBackup backup(file, slot_key, unfinished);
        restored.contents = backup.contents();
        if (restored.contents.header.schema > newest_schema()) {
            throw BackupProblem("the backup has schema " +
                                std::to_string(restored.contents.header.schema) +
                                ", this program knows up to " + std::to_string(newest_schema()) +
                                "; use a newer program");
        }
        const RingToRestore ring = ring_to_restore(directory,
                                                   backup.keyring_text(),
                                                   security::opened_by(slot_key),
                                                   security::system_random);
        restored.stays_gone = ring.stays_gone;
        restored.gone_unknown = ring.unknown;
        write_new_store(unfinished, backup, ring);
        if (restored.contents.header.schema == newest_schema()) {
            Store store(DataDirectory(unfinished), ring.keys);
            fill(store, restored.contents);
        }
    }
    for (const char* name : {"lock", "ballast"}) {
        std::filesystem::remove(unfinished / name);
    }
    sync_path(unfinished);
    const std::filesystem::path ready =
        directory.path() / (std::string(kReady) + std::to_string(now.ms));
    std::filesystem::rename(unfinished, ready);
    sync_path(directory.path());
    change_places(directory, ready);
    if (is_there(before_of(ready))) {
        restored.before = before_of(ready);
    }
    return restored;
}

std::optional<std::int64_t> log_end_of(const DataDirectory& directory,
                                       const security::Secret<32>& slot_key) {
    try {
        const security::Keyring keys = security::load_keyring(directory.path(), slot_key);
        const auto database = open_database(
            directory.database(), keys.key(security::KeyPurpose::kDatabase), Access::kReadOnly);
        return newest_row(*database).seq;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace samspar::store
