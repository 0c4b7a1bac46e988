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

// Where the new store is made. What a restore that fails has begun goes with it.
class Unfinished {
public:
    explicit Unfinished(const DataDirectory& directory) : path_(directory.path() / kUnfinished) {
        make_empty_directory(path_);
    }
    ~Unfinished() {
        if (!path_.empty()) {
            std::error_code ignored;
            std::filesystem::remove_all(path_, ignored);
        }
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    // From then on it is the store that comes.
    void rename_to(const std::filesystem::path& ready) {
        std::filesystem::rename(path_, ready);
        path_.clear();
    }

private:
    std::filesystem::path path_;
};

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

// The end of the log of a database that one of these keys opens: in the middle of a rotation the
// ring has two (settle_rotation), and either may be the one.
std::int64_t end_of(const std::filesystem::path& file, const security::Keyring& keys) {
    using security::KeyPurpose;
    if (const auto next = keys.next(KeyPurpose::kDatabase)) {
        try {
            return newest_row(*open_database(file, next->key, Access::kReadOnly)).seq;
        } catch (const OpenProblem&) {  // NOLINT(bugprone-empty-catch): then it is the other one
        }
    }
    const auto database = open_database(file, keys.key(KeyPurpose::kDatabase), Access::kReadOnly);
    return newest_row(*database).seq;
}

// Where the log ends in files that nobody has open. In copies of them: a reader would make the
// files of a write-ahead log beside them.
std::optional<std::int64_t> end_in_copies(const DataDirectory& directory,
                                          const security::Secret<32>& slot_key,
                                          const std::filesystem::path& scratch) {
    const std::filesystem::path place = scratch / "looked-at";
    std::optional<std::int64_t> end;
    try {
        const security::Keyring keys = security::load_keyring(directory.path(), slot_key);
        make_empty_directory(place);
        for (const char* name : {"samspar.db", "samspar.db-wal"}) {
            if (is_there(directory.path() / name)) {
                std::filesystem::copy_file(directory.path() / name, place / name);
            }
        }
        end = end_of(DataDirectory(place).database(), keys);
    } catch (const std::exception&) {
        // Then it cannot be read, and is replaced all the same.
    }
    std::error_code ignored;
    std::filesystem::remove_all(place, ignored);
    return end;
}

// The same beside the service that has it open, and with it the files of the write-ahead log.
std::optional<std::int64_t> end_beside(const DataDirectory& directory,
                                       const security::Secret<32>& slot_key) {
    try {
        return end_of(directory.database(), security::load_keyring(directory.path(), slot_key));
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

// It has happened when it has its name; what is left can be done by the next command as well.
void finish_now(const DataDirectory& directory, const std::filesystem::path& ready) {
    try {
        change_places(directory, ready);
    } catch (const std::system_error& error) {
        throw BackupProblem("the restore is not finished (" + std::string(error.what()) +
                            "); put that right, and the next command on the store goes on with it");
    }
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
                 const FillRestored& fill) {
    ::umask(S_IRWXG | S_IRWXO);
    finish_restore(directory);
    const DirectoryLock lock(directory);
    Unfinished unfinished(directory);
    Restored restored;
    {
        OpenedBackup backup(file, slot_key, unfinished.path());
        restored.contents = backup.contents();
        if (restored.contents.header.schema > newest_schema()) {
            throw BackupProblem("the backup has schema " +
                                std::to_string(restored.contents.header.schema) +
                                ", this program knows up to " + std::to_string(newest_schema()) +
                                "; use a newer program");
        }
        const auto replaced = end_in_copies(directory, slot_key, unfinished.path());
        const RingToRestore ring = ring_to_restore(directory,
                                                   backup.keyring_text(),
                                                   security::opened_by(slot_key),
                                                   security::system_random);
        restored.stays_gone = ring.stays_gone;
        restored.gone_unknown = ring.unknown;
        write_new_store(unfinished.path(), backup, ring);
        if (restored.contents.header.schema == newest_schema()) {
            Store store(DataDirectory(unfinished.path()), ring.keys);
            fill(store, restored.contents, replaced.value_or(0));
        }
    }
    for (const char* name : {"lock", "ballast"}) {
        std::filesystem::remove(unfinished.path() / name);
    }
    sync_path(unfinished.path());
    const std::filesystem::path ready =
        directory.path() / (std::string(kReady) + std::to_string(now.ms));
    unfinished.rename_to(ready);
    sync_path(directory.path());
    finish_now(directory, ready);
    if (is_there(before_of(ready))) {
        restored.before = before_of(ready);
    }
    return restored;
}

std::optional<std::int64_t> log_end_of(const DataDirectory& directory,
                                       const security::Secret<32>& slot_key,
                                       const std::filesystem::path& scratch) {
    if (!is_there(directory.lock())) {  // so nobody has it open; and looking makes none
        return end_in_copies(directory, slot_key, scratch);
    }
    try {
        const DirectoryLock lock(directory);
        return end_in_copies(directory, slot_key, scratch);
    } catch (const StoreInUse&) {
        return end_beside(directory, slot_key);
    } catch (const OpenProblem&) {
        return std::nullopt;
    }
}

}  // namespace samspar::store
