#pragma once

#include <string_view>

#include "security/open_keyring.h"
#include "security/password.h"
#include "security/random.h"
#include "security/secret.h"

namespace samspar::security {

inline constexpr std::string_view kPassphraseKind = "passphrase";
inline constexpr std::size_t kPassphraseWords = 10;

// Ten words of eight random bits each. Nobody chooses one, so that none can be guessed; 80 bits at
// half a second and 256 MiB a try are out of anybody's reach.
[[nodiscard]] SecretText make_passphrase(const RandomSource& random);

// What the passphrase slot costs to open, in time and memory, once.
inline constexpr PasswordCost kPassphraseCost{.memory_kib = 256 * 1024, .passes = 4, .lanes = 1};

// A slot that this passphrase opens. The key is Argon2id of its words in small letters, parted by
// one space, with a salt of 16 random bytes; cost and salt are the slot's parameter,
// `argon2id:m=262144,t=4,p=1:SALT`.
[[nodiscard]] NewSlot passphrase_slot(const SecretText& passphrase,
                                      const RandomSource& random,
                                      const PasswordCost& cost = kPassphraseCost);

// Opens the slots of this kind, however the words are typed. A slot whose parameter asks for more
// than 1 GiB, 16 passes or 4 lanes is passed over: nobody has made one.
[[nodiscard]] SlotOpener opened_by_passphrase(const SecretText& passphrase);

// The same slot under the same passphrase again, for a rewrap; nothing when it does not open it.
[[nodiscard]] std::optional<Secret<32>> passphrase_key(const SecretText& passphrase,
                                                       std::string_view parameter);

}  // namespace samspar::security
