#include "store/upgrade.h"

#include <sys/stat.h>

#include "store/database.h"
#include "store/mark_keeper.h"
#include "store/migrate.h"
#include "store/open_writer.h"
#include "store/start_check.h"
#include "store/with_ballast.h"

namespace samspar::store {
namespace {

bool is_for_room(const std::exception& error) {
    return failure_kind(error) == FailureKind::kDiskFull;
}

// The pages and the backup made of them lie there at once; then the backup and what the new schema
// writes.
[[noreturn]] void refuse_for_room(std::uintmax_t database_bytes) {
    constexpr std::uintmax_t kMegabyte = std::uintmax_t{1024} * 1024;
    throw BackupProblem(
        "the disk is full: to bring the store up, after a backup of it, takes some " +
        std::to_string(3 * database_bytes / kMegabyte + 1) +
        " MB, and the ballast is not enough; nothing was changed");
}

// Without room for it the store is as it was, and needs no backup.
void bring_up(SQLite::Database& writer,
              const DataDirectory& directory,
              const security::Secret<32>& audit_key,
              const Backup& backup) {
    try {
        with_ballast(directory, [&] {
            begin_mark(writer, directory, audit_key);
            migrate(writer);
        });
    } catch (const std::exception& error) {
        if (is_for_room(error)) {
            std::filesystem::remove(backup.file);
        }
        throw;
    }
}

// What has no room to be moved stays in the log, as after a process that was killed.
void leave_closed(std::unique_ptr<SQLite::Database> writer) {
    try {
        if (move_log_into_file(*writer)) {
            end_mark(*writer);
        }
    } catch (const SQLite::Exception& error) {
        if (!is_for_room(error)) {
            throw;
        }
    }
}

}  // namespace

std::optional<Upgraded> upgrade(const DataDirectory& directory,
                                const security::Keyring& keys,
                                const security::Secret<32>& slot_key,
                                domain::Instant now,
                                const security::RandomSource& random,
                                const std::function<void(const Upgraded&)>& about_to) {
    std::error_code none;
    const auto size = std::filesystem::file_size(directory.database(), none);
    if (none || size == 0) {
        return std::nullopt;  // opening it says what is wrong
    }
    ::umask(S_IRWXG | S_IRWXO);
    const DirectoryLock lock(directory);
    const bool had_ballast = std::filesystem::exists(directory.ballast(), none);
    auto writer = open_writer(directory, keys.key(security::KeyPurpose::kDatabase));
    const int from = schema_of(*writer);
    if (from == 0 || from >= newest_schema()) {
        return std::nullopt;
    }
    const security::Secret<32>& audit_key = keys.key(security::KeyPurpose::kAudit);
    check_at_start(*writer, directory, audit_key);
    const auto back_up = [&] {
        const std::string prefix = "before-schema-" + std::to_string(newest_schema());
        return make_backup(*writer, directory, slot_key, prefix, now, random);
    };
    try {
        const Upgraded upgraded{from, newest_schema(), with_ballast(directory, back_up)};
        about_to(upgraded);
        bring_up(*writer, directory, audit_key, upgraded.backup);
        leave_closed(std::move(writer));
        return upgraded;
    } catch (const std::exception& error) {
        if (!is_for_room(error)) {
            throw;
        }
    }
    leave_closed(std::move(writer));
    if (had_ballast) {
        ensure_ballast(directory);
    }
    refuse_for_room(size);
}

}  // namespace samspar::store
