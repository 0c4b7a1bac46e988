#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "security/secret.h"
#include "security/sha256.h"
#include "store/data_directory.h"

namespace samspar::store {

// Where the access log ends: the number of its newest row, and the sum of what stands in that row
// (log_end.h). Rows are never changed and never taken away, so a store without that row is not the
// one that had it, or an older state of it.
struct LogEnd {
    std::int64_t seq = 0;  // 0: the log is empty
    security::Sha256Digest row{};
    bool operator==(const LogEnd&) const = default;
};

// What is known of the newest state of a store outside its database, so that an old database put
// back and a write-ahead log lost or cut are seen.
struct Mark {
    bool in_use = false;  // a process has the store open, or had it until it was killed
    int schema = 0;
    LogEnd newest;
    bool operator==(const Mark&) const = default;
};

// Where it is: DIR/mark.
[[nodiscard]] std::filesystem::path mark_of(const DataDirectory& directory);

// A store whose database says this (PRAGMA application_id) has had a mark: without one it is
// refused.
inline constexpr int kHasMark = 0x53616D50;  // "SamP"

// The file: two places of 4096 bytes, written in turn, of which the higher turn counts. One
// that a power cut tore leaves the other. Each begins with one line, the rest is spaces:
//
//   samspar-mark 1 TURN in-use|closed SCHEMA SEQ ROW MAC
//
// ROW and MAC in hex; MAC is HMAC-SHA-256 over all before it and its space, under
// HMAC-SHA-256(audit key of the keyring, "samspar-mark|1"). Nobody without the keyring makes one.
class MarkFile {
public:
    MarkFile(std::filesystem::path path, const security::Secret<32>& audit_key);
    ~MarkFile();
    MarkFile(const MarkFile&) = delete;
    MarkFile& operator=(const MarkFile&) = delete;

    // Nothing when there is no file; nothing that can be believed when `damaged` is said. Throws
    // OpenProblem when what is there is no file, or cannot be read.
    struct Read {
        std::optional<Mark> mark;
        bool damaged = false;
    };
    [[nodiscard]] Read read();

    // Makes the file anew, whatever there is. Throws std::system_error.
    void make(const Mark& mark);
    // Writes the next place of the file that read() or make() has found. Without `sync` the kernel
    // writes it when it likes: a mark may be behind its store. False when it cannot be written.
    bool write(const Mark& mark, bool sync);
    [[nodiscard]] std::uint64_t turn() const { return turn_; }

private:
    [[nodiscard]] std::string line(const Mark& mark) const;
    [[nodiscard]] bool take(std::string_view place, std::optional<Mark>& newest);
    [[nodiscard]] bool open();
    [[noreturn]] void refuse(int why) const;

    std::filesystem::path path_;
    security::Secret<32> key_;
    std::uint64_t turn_ = 0;
    int descriptor_ = -1;
};

}  // namespace samspar::store
