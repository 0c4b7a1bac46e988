#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/insats.h"
#include "store/store.h"

namespace samspar::store {

// All insatser as they are now, in the order they were made.
[[nodiscard]] std::vector<domain::Insats> load_insatser(Scope& scope);
// As they were at that moment; one made later is left out.
[[nodiscard]] std::vector<domain::Insats> load_insatser(Scope& scope, domain::Instant as_of);
[[nodiscard]] std::optional<domain::Insats> find_insats(Scope& scope, domain::InsatsId id);

// Every name that an insats has or has had, once.
struct InsatsName {
    domain::InsatsId insats;
    std::string namn;
};
[[nodiscard]] std::vector<InsatsName> load_insats_names(Scope& scope);

// REQUIRES: domain::validate found nothing.
domain::InsatsId insert_insats(WriteScope& scope, const Actor& actor, const domain::Insats& insats);

// Writes a new version. False, and nothing written, when `insats.version` is not the current one.
[[nodiscard]] bool update_insats(WriteScope& scope,
                                 const Actor& actor,
                                 const domain::Insats& insats);

}  // namespace samspar::store
