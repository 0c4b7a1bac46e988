#include "store/backup_state.h"

#include <algorithm>

#include "store/backup.h"

namespace samspar::store {
namespace {

// When the machine's owner last did that. Found in an index of such rows, however long the log is.
std::optional<domain::Instant> last(Scope& scope, const char* action) {
    SQLite::Statement newest(scope.database(),
                             "SELECT at FROM audit WHERE role = 'drift' AND action = ? "
                             "AND result = 'ok' ORDER BY seq DESC LIMIT 1");
    newest.bind(1, action);
    return newest.executeStep() ? std::optional(domain::Instant{newest.getColumn(0).getInt64()})
                                : std::nullopt;
}

}  // namespace

BackupState backup_state(Scope& scope, const DataDirectory& directory) {
    return {.made = last(scope, "drift.backup"),
            .rehearsed = std::max(last(scope, "drift.verify"), last(scope, "drift.rehearse")),
            .waiting = finished_backups(backups_of(directory)).size()};
}

bool is_old(const BackupState& state, domain::Instant now) {
    return !state.made || now.ms - state.made->ms > kBackupIsOldMs;
}

}  // namespace samspar::store
