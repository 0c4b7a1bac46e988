#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "security/keyring.h"

namespace samspar::security {

// The text of the file DIR/keyring. ASCII lines ended by a line feed, words parted by one space:
//
//   samspar-keyring 1
//   slot file - SEALED
//   key database 1 SEALED
//   key person_tag 1 SEALED          ... one line for each name in kKeyNames, in that order
//   mac HEX
//
// SEALED is AES-256-GCM as aes_gcm.h writes it, in hex. A random key-encryption key (KEK) of 32
// bytes seals each key, with the associated data "samspar-keyring|1|key|NAME|VERSION". Each slot
// holds that one KEK, sealed by the slot's own key, with "samspar-keyring|1|slot|KIND|PARAMETER".
// A slot is a way to open the ring: one is enough. Kinds:
//
//   file         the slot key is the content of a key file; the parameter is "-"
//   credential   for a systemd credential; the parameter is its name
//   passphrase   for a recovery passphrase; the parameter is Argon2id's cost and salt
//
// Only `file` can be opened by this version; slots of other kinds are kept as they are when the
// KEK stays. mac is HMAC-SHA-256 over all lines before it under HMAC-SHA-256(KEK, "mac"), so that
// a slot or a key cannot be taken away or exchanged unseen.

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
    std::vector<KeyringSlot> slots;
    std::vector<SealedKey> keys;
    std::string signed_part;  // everything before the mac line, byte for byte
    Bytes mac;
};

// Nothing when the text has not exactly the form above.
[[nodiscard]] std::optional<KeyringText> parse_keyring(std::string_view text);

// The lines before mac, from slots and keys.
[[nodiscard]] std::string print_keyring_body(const KeyringText& text);
[[nodiscard]] std::string print_keyring_mac(ByteView mac);

}  // namespace samspar::security
