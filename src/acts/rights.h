#pragma once

#include <optional>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/refusal.h"
#include "store/scope.h"

namespace samspar::acts {

// Whether the doer may do the act at all, as the store has it in that transaction: admitted by its
// way in; the session there and not ended, its user active, in the role and with the password of
// then, and the proof fresh where the act always asks for one. Empty when so.
// Throws std::logic_error for an act that the way in does not name.
[[nodiscard]] std::optional<Refusal> look_at_doer(const Environment& environment,
                                                  const Doer& doer,
                                                  const Act& act,
                                                  store::Scope& scope);

// For an act that asks for a fresh proof only of some of what it gives: empty when there is one.
// REQUIRES: look_at_doer has let the doer pass, in the same transaction.
[[nodiscard]] std::optional<Refusal> look_at_proof(const Environment& environment,
                                                   const Doer& doer,
                                                   store::Scope& scope);

// Whether password and code were given within the time agreed. Neither way: a moment ahead of now
// is of a clock that was wrong, and it would take years to pass.
[[nodiscard]] bool is_fresh(const Terms& terms, domain::Instant proved_at, domain::Instant now);

// What a doer may touch in one transaction, beyond the role.
class Rights {
public:
    Rights(const Doer& doer, store::Scope& scope) : doer_(&doer), scope_(&scope) {}

    // The insatser in which the doer has an uppdrag today.
    [[nodiscard]] const std::vector<domain::InsatsId>& own();
    [[nodiscard]] bool is_own(domain::InsatsId insats);
    // As förbund every insats, else those of own().
    [[nodiscard]] bool leads_all();
    [[nodiscard]] bool leads(domain::InsatsId insats);
    // Whether anything of the above was asked.
    [[nodiscard]] bool looked_at() const { return looked_at_; }

private:
    const Doer* doer_;
    store::Scope* scope_;
    std::optional<std::vector<domain::InsatsId>> own_;
    bool looked_at_ = false;
};

}  // namespace samspar::acts
