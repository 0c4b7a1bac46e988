#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "security/bytes.h"
#include "security/keyring.h"

namespace samspar::security {

// The text of the file DIR/keyring. ASCII lines ended by a line feed, words parted by one space, in
// this order:
//
//   samspar-keyring 2
//   slot KIND PARAMETER SEALED      a way to open the ring: one is enough
//   key NAME VERSION SEALED         a key in use; each name once, the program's own or another's
//   next NAME VERSION SEALED        a key that is being brought in; VERSION is that of the key + 1
//   gone NAME VERSION WHEN          that version was destroyed then, in UTC: 2026-11-30T18:00:00Z
//   mac HEX
//
// SEALED is AES-256-GCM as aes_gcm.h writes it, in hex. A random key-encryption key (KEK) of 32
// bytes seals each key, with the associated data "samspar-keyring|2|key|NAME|VERSION", whether it
// is in use or next. Each slot holds that one KEK, sealed by the slot's own key, with
// "samspar-keyring|2|slot|KIND|PARAMETER". mac is HMAC-SHA-256 over all lines before it under
// HMAC-SHA-256(KEK, "mac"), so that nothing can be taken away, put back or exchanged unseen.
//
// Kinds (slots of other kinds are kept as they are):
//
//   file         the slot key is the content of a key file; the parameter is "-"
//   credential   the same, from a systemd credential; the parameter is its name
//   passphrase   the slot key is made of a recovery passphrase; the parameter is cost and salt
//   shares       the slot key is split on paper, two of three; the parameter names the split
//
// Format 1 had `slot` and `key` only, the first six names in their order, and 1 in the labels. It
// is read for ever. A change writes the ring as format 2 and seals nothing anew, so that what was
// sealed under the labels of format 1 keeps them: each text opens under either.

inline constexpr std::uint32_t kKeyringFormat = 2;
inline constexpr std::size_t kMostSlots = 32;

struct KeyringSlot {
    std::string kind;
    std::string parameter;
    Bytes sealed_kek;
};

struct SealedKey {
    std::string name;
    std::uint32_t version = 0;
    Bytes sealed;
};

struct KeyringText {
    std::uint32_t format = kKeyringFormat;
    std::vector<KeyringSlot> slots;
    std::vector<SealedKey> keys;
    std::vector<SealedKey> next;
    std::vector<GoneKey> gone;
    std::string signed_part;  // everything before the mac line, byte for byte
    Bytes mac;
};

// Nothing when the text has not exactly the form above.
[[nodiscard]] std::optional<KeyringText> parse_keyring(std::string_view text);

// Whether it says in its first line that it is a keyring of a format that came later.
[[nodiscard]] bool is_newer_keyring(std::string_view text);

// The lines before mac, in format 2.
[[nodiscard]] std::string print_keyring_body(const KeyringText& text);
[[nodiscard]] std::string print_keyring_mac(ByteView mac);

// The associated data of a slot and of a key.
[[nodiscard]] std::string slot_label(std::uint32_t format, const KeyringSlot& slot);
[[nodiscard]] std::string key_label(std::uint32_t format, const SealedKey& key);

// The one with this name; null when there is none.
[[nodiscard]] const SealedKey* find_key(const std::vector<SealedKey>& keys, std::string_view name);

// The highest version of this name that was destroyed, 0 when none was.
[[nodiscard]] std::uint32_t last_gone(const KeyringText& text, std::string_view name);

}  // namespace samspar::security
