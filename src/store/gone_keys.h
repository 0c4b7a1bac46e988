#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "security/open_keyring.h"
#include "store/data_directory.h"

namespace samspar::store {

// Keys that were destroyed, and the files that hold them still.

// The ring of a backup as it may take the place of the one in a directory.
struct RingToRestore {
    std::string text;
    security::Keyring keys;
    bool stays_gone = false;  // it held a person_tag key that was destroyed there, and does not now
    bool unknown = false;     // the ring that is there could not be opened: nothing can tell
};

// What the ring in the directory says is gone does not come back with a backup of the same store.
// Where there is no ring any more nobody knows of it. Throws security::KeyProblem when the opener
// does not open the backup's.
[[nodiscard]] RingToRestore ring_to_restore(const DataDirectory& directory,
                                            std::string_view text,
                                            const security::SlotOpener& opener,
                                            const security::RandomSource& random);

// The backups (*.backup) in a directory, and the rings of stores that a restore has put aside there
// (before-restore-*/keyring), that hold a person_tag key up to that version, by name. Of other
// stores than `store_id` no backup is told. Nothing is opened; what cannot be read is passed over.
[[nodiscard]] std::vector<std::filesystem::path> holders_of_person_key(
    const std::filesystem::path& place, const std::string& store_id, std::uint32_t version);

}  // namespace samspar::store
