#pragma once

#include <string>
#include <variant>

#include "publication/prepare.h"
#include "store/publicering.h"

namespace samspar::publication {

// Stores a prepared release with all its files, its ledger and, the first time, its policy:
// the defaults, which nobody has signed. The caller commits, with created(). Refusal::kOvertaken,
// and nothing written, when what it was made from is no longer the newest. REQUIRES: prepared with
// a number, not refused.
[[nodiscard]] std::variant<store::Publicering, Refusal> store_release(store::WriteScope& scope,
                                                                      const store::Actor& actor,
                                                                      const Prepared& prepared);

// The audit row of a publicering that was stored.
[[nodiscard]] store::AuditEvent created(const store::Publicering& record);

}  // namespace samspar::publication
