#include "store/upgrade.h"

#include <sys/stat.h>

#include "store/database.h"
#include "store/mark_keeper.h"
#include "store/migrate.h"
#include "store/open_writer.h"
#include "store/start_check.h"

namespace samspar::store {

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
    const auto writer = open_writer(directory, keys.key(security::KeyPurpose::kDatabase));
    const int from = schema_of(*writer);
    if (from == 0 || from >= newest_schema()) {
        return std::nullopt;
    }
    check_at_start(*writer, directory, keys.key(security::KeyPurpose::kAudit));
    Upgraded upgraded{from,
                      newest_schema(),
                      make_backup(*writer,
                                  directory,
                                  slot_key,
                                  "before-schema-" + std::to_string(newest_schema()),
                                  now,
                                  random)};
    about_to(upgraded);
    begin_mark(*writer, directory, keys.key(security::KeyPurpose::kAudit));
    migrate(*writer);
    if (move_log_into_file(*writer)) {
        end_mark(*writer);
    }
    return upgraded;
}

}  // namespace samspar::store
