#pragma once

#include <string_view>

namespace samspar::domain {

enum class IdentityKind { kNone, kPersonnummer, kPhoneNumber, kEmailAddress };

// Says whether the text holds something that points out a person: a personnummer or
// samordningsnummer (10 or 12 digits, any usual separators, a day that exists, right check
// digit), a Swedish or international phone number, or an e-mail address. Used on every text
// that comes in, so that none of them reaches database, log, backup or message (schema/domain.md
// section 2). The text itself must never be repeated in the answer.
[[nodiscard]] IdentityKind find_identity(std::string_view text);

[[nodiscard]] inline bool looks_like_identity(std::string_view text) {
    return find_identity(text) != IdentityKind::kNone;
}

}  // namespace samspar::domain
