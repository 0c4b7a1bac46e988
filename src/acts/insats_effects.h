#pragma once

#include <optional>

#include "domain/insats.h"
#include "domain/insats_effect.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"
#include "store/scope.h"

namespace samspar::acts {

// What changes of insatser do to what is registered, in one transaction. Everything registered is
// read once, and only for a change of what registreringar are made or counted by.
class InsatsEffects {
public:
    // REQUIRES: both outlive the object.
    InsatsEffects(store::Scope& scope, const domain::Kodlistor& lists, domain::Date today)
        : scope_(&scope), lists_(&lists), today_(today) {}

    // REQUIRES: `before` is what is stored.
    [[nodiscard]] domain::InsatsEffect of(const domain::Insats& before,
                                          const domain::Insats& after);

private:
    store::Scope* scope_;
    const domain::Kodlistor* lists_;
    domain::Date today_;
    std::optional<domain::Snapshot> registered_;
};

}  // namespace samspar::acts
