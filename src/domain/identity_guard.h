#pragma once

#include <string_view>

namespace samspar::domain {

enum class IdentityKind { kNone, kPersonnummer, kPhoneNumber, kEmailAddress };

// Says whether the text holds something that points out a person: a personnummer or
// samordningsnummer (10 or 12 digits, any usual separators, a day that exists or, in the latter,
// is not established, right check digit), a Swedish or international phone number that is no day
// written in another way, or an e-mail address. Used on every text
// that comes in, so that none of them reaches database, log, backup or message (schema/domain.md
// section 2). The text itself must never be repeated in the answer.
[[nodiscard]] IdentityKind find_identity(std::string_view text);

[[nodiscard]] inline bool looks_like_identity(std::string_view text) {
    return find_identity(text) != IdentityKind::kNone;
}

// Whether a key has the form of a personnummer of somebody who may take part, whatever its check
// digit: most likely one was typed wrongly. For keys, which are nothing but a number; a text may
// hold such numbers by chance.
[[nodiscard]] bool is_shaped_like_personnummer(std::string_view key);

}  // namespace samspar::domain
