#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/insats.h"

namespace samspar::domain {

// Who decides over a field of an insats. What the figures are counted by, and what tables call it,
// is the förbund's; how the insats is described is for whoever answers for it too.
enum class FieldOwner : std::uint8_t { kForbund, kInsatsansvarig };

// The names of all fields, in the order of the form; of one owner only those.
[[nodiscard]] std::vector<std::string> insats_fields();
[[nodiscard]] std::vector<std::string> insats_fields(FieldOwner owner);

// One field that a change of an insats touches. Texts are as files have them: `ja`, `2026-01-31`.
struct InsatsFieldChange {
    std::string_view field;
    FieldOwner owner;
    std::string from;
    std::string to;
};

// What differs, but for id and version, in the order of the form.
[[nodiscard]] std::vector<InsatsFieldChange> changes_of(const Insats& before, const Insats& after);

}  // namespace samspar::domain
