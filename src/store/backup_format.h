#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/backup.h"

namespace samspar::store {

// A backup is one file: a head of text, an empty line, and three parts right after one another.
//
//   samspar-backup 1
//   store UUID
//   created 2026-11-30T14:15:00Z
//   schema 6
//   keyring BYTES          part 1: DIR/keyring as it was, sealed by its key file
//   contents BYTES         part 2: the fingerprint, sealed (AES-256-GCM) under the contents key
//   with
//                          the whole head as associated data
//   database BYTES         part 3: the pages, encrypted by SQLCipher under the database key
//
// Both keys are HMAC-SHA-256(backup key of that keyring, "samspar-backup|1|contents" or
// "|database"): one key for each cipher. The fingerprint is text too:
//
//   row SEQ SUM            the newest row of the access log (log_end.h)
//   keyring SHA256         of part 1
//   database SHA256        of part 3
//   table NAME ROWS        for each, by name
struct BackupHead {
    BackupHeader header;
    std::uint64_t keyring_bytes = 0;
    std::uint64_t contents_bytes = 0;
    std::uint64_t database_bytes = 0;
};

// A head is shorter than this, and so is what is read to find its end.
inline constexpr std::size_t kMostHead = 1024;
inline constexpr std::uint64_t kMostKeyring = 64 * 1024;
inline constexpr std::uint64_t kMostContents = 64 * 1024;

// With the empty line.
[[nodiscard]] std::string print_head(const BackupHead& head);

struct ParsedHead {
    BackupHead head;
    std::string text;  // byte for byte, with the empty line
};
// From the first bytes of a file. Empty when it is none.
[[nodiscard]] std::optional<ParsedHead> parse_head(std::string_view bytes);

// The header is not part of it.
[[nodiscard]] std::string print_contents(const BackupContents& contents);
[[nodiscard]] std::optional<BackupContents> parse_contents(std::string_view text,
                                                           const BackupHeader& header);

[[nodiscard]] security::Secret<32> contents_key(const security::Keyring& keys);
[[nodiscard]] security::Secret<32> backup_database_key(const security::Keyring& keys);

}  // namespace samspar::store
