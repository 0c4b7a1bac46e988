#pragma once

#include <filesystem>
#include <stdexcept>

namespace samspar::store {

// What cannot be opened, in one sentence for the person at the command line.
class OpenProblem : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Somebody else, most likely the service, has the store open: ask that one.
class StoreInUse : public OpenProblem {
public:
    using OpenProblem::OpenProblem;
};

// The files of one förbund:
//   keyring       wrapped keys, with keyring.lock   (room security)
//   samspar.db    the encrypted store, with -wal and -shm while it is open
//   lock          held by the one process that has the store open
//   control.sock  where that process takes commands of the machine's owner
//   samspar.db.rotating  the store under its next key, while that is brought in (rotation.h)
//   ballast       space to give back when the disk is full
//   mark          the newest state, outside the database (mark.h)
//   backup/       backups that are being made, or wait to be moved (backup.h)
//   before-restore-*/  what a restore took the place of (restore.h)
class DataDirectory {
public:
    explicit DataDirectory(std::filesystem::path path) : path_(std::move(path)) {}

    // Makes the directory, open to its owner only. Throws OpenProblem when there is anything in it.
    [[nodiscard]] static DataDirectory create(const std::filesystem::path& path);

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path keyring() const { return path_ / "keyring"; }
    [[nodiscard]] std::filesystem::path database() const { return path_ / "samspar.db"; }
    [[nodiscard]] std::filesystem::path lock() const { return path_ / "lock"; }
    [[nodiscard]] std::filesystem::path control_socket() const { return path_ / "control.sock"; }
    [[nodiscard]] std::filesystem::path ballast() const { return path_ / "ballast"; }

private:
    std::filesystem::path path_;
};

// Holds DIR/lock as long as it lives, so that there is never a second writer. The kernel lets go
// of it when the process dies, however it dies.
class DirectoryLock {
public:
    // Throws StoreInUse when another process holds it, OpenProblem when there is no such directory
    // or others than its owner may write in it.
    explicit DirectoryLock(const DataDirectory& directory);
    ~DirectoryLock();
    DirectoryLock(const DirectoryLock&) = delete;
    DirectoryLock& operator=(const DirectoryLock&) = delete;

private:
    int descriptor_ = -1;
};

// Puts 16 MB aside. Opening the store on a full disk needs 32 kB for the shared-memory file;
// without this a full disk would also stop the restart.
void ensure_ballast(const DataDirectory& directory);
// Whether all of it is there.
[[nodiscard]] bool has_ballast(const DataDirectory& directory);
// True when there was ballast to give back.
bool release_ballast(const DataDirectory& directory);
// Gives back a sixteenth of it; false when nothing is left.
bool spend_ballast(const DataDirectory& directory);

}  // namespace samspar::store
