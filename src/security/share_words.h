#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "security/open_keyring.h"
#include "security/secret_shares.h"

namespace samspar::security {

inline constexpr std::string_view kSharesKind = "shares";

// A share in words, nine rows of four and a check word:
//
//   1  WORD WORD WORD WORD   CHECK     the number of the share, and three that name the split
//   2  WORD WORD WORD WORD   CHECK     the points, four bytes in a row
//   ...
//   9
//
// The check word is the first byte of SHA-256 over "samspar-share", the words' bytes of the first
// row, the number of the row and its bytes: a row of another share does not fit either. It finds a
// wrong word 255 times of 256; the ring itself refuses the rest.
inline constexpr std::size_t kShareRows = 9;

[[nodiscard]] SecretText print_share(const SecretShare& share);

// Reads what somebody types, in any case, with the numbers of the rows or without, in lines or not.
// Else one sentence that names the row and never a word of it: "row 4 does not fit its check word".
[[nodiscard]] std::variant<SecretShare, std::string> read_share(std::string_view text);

// Why these are not two shares of one split, in one sentence; empty when they are.
[[nodiscard]] std::string why_not_joined(const SecretShare& a, const SecretShare& b);

// A slot that two shares of this split open; its parameter is `2of3:` and the split in hex.
[[nodiscard]] NewSlot shares_slot(const Secret<32>& slot_key, const SecretShare& any);

// Opens the slot of that split. Two shares as join_shares wants them.
[[nodiscard]] SlotOpener opened_by_shares(const SecretShare& a, const SecretShare& b);

}  // namespace samspar::security
