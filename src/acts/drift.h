#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "store/backup.h"
#include "store/backup_state.h"
#include "store/key_destruction.h"
#include "store/rotation.h"
#include "store/start_check.h"

namespace samspar::acts {

// What whoever runs the machine does with the whole and not with anything in it: a row each.

enum class Service : std::uint8_t { kStarts, kStops };
[[nodiscard]] Outcome<Nothing> log_service(const Environment& environment,
                                           const Doer& doer,
                                           Service what);

// After the checks: how many found a fault.
[[nodiscard]] Outcome<Nothing> log_doctor(const Environment& environment,
                                          const Doer& doer,
                                          std::int64_t faults);

// A store that was older than its mark, or had none, is taken as it is: where its log ended and
// where the mark said.
[[nodiscard]] Outcome<Nothing> log_accept(const Environment& environment,
                                          const Doer& doer,
                                          const store::Accepted& accepted);

// The schema was brought up, after a backup.
[[nodiscard]] Outcome<Nothing> log_upgrade(const Environment& environment,
                                           const Doer& doer,
                                           int from,
                                           int to);

// Makes a backup of the store as it is at this moment, in DIR/backup, and reads it again as a
// restore would; nobody waits meanwhile. `slot_key` opens the keyring. Throws store::BackupProblem.
[[nodiscard]] Outcome<store::Backup> back_up(const Environment& environment,
                                             const Doer& doer,
                                             const security::Secret<32>& slot_key);

// A backup that was read whole: of what moment it is, where the log ends in it, the sum of its
// database in hex.
struct SeenBackup {
    domain::Instant created;
    std::int64_t row = 0;
    std::string sha256;
};

enum class Reading : std::uint8_t { kVerify, kRehearsal };

// That a backup was read as a restore would read it. Nothing was `seen` of one that is damaged or
// has another key: then the row says that it was refused.
[[nodiscard]] Outcome<Nothing> log_reading(const Environment& environment,
                                           const Doer& doer,
                                           Reading what,
                                           const std::optional<SeenBackup>& seen);

// How old the newest backup is, whether one was read since, and how many have not left the machine:
// for those who have to see to it that there is one.
[[nodiscard]] Outcome<store::BackupState> read_drift(const Environment& environment,
                                                     const Doer& doer);

// First in a store that was restored: of what moment it is, and where the log of the store ended
// whose place it takes (0 when there was none, or one that could not be read).
[[nodiscard]] Outcome<Nothing> log_restore(const Environment& environment,
                                           const Doer& doer,
                                           const store::BackupContents& contents,
                                           std::int64_t replaced_seq);

// Gives the database another key. Throws as store::Rotation.
[[nodiscard]] Outcome<store::Rotated> rotate_database_key(const Environment& environment,
                                                          const Doer& doer,
                                                          security::KeyringChange& ring);

// Destroys the key of the persons' tags, for ever. Throws as store::KeyDestruction.
[[nodiscard]] Outcome<store::Destroyed> destroy_person_key(const Environment& environment,
                                                           const Doer& doer,
                                                           security::KeyringChange& ring);

// What is done with the keyring, and with what kind of slot; never which key.
enum class KeyringChange : std::uint8_t { kListed, kAdded, kRemoved, kRewrapped, kRecovered };
[[nodiscard]] Outcome<Nothing> log_keyring(const Environment& environment,
                                           const Doer& doer,
                                           KeyringChange what,
                                           std::string_view slot_kind);

}  // namespace samspar::acts
