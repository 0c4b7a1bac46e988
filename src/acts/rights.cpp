#include "acts/rights.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "store/sessions.h"
#include "store/uppdrag.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

// The session as it is now, when it is still the one that was found.
std::optional<store::Session> same_session(const InSession& by, store::Scope& scope) {
    const auto session = store::find_session(scope, by.session);
    if (!session || session->user != by.user.id || session->role != by.role ||
        session->expires_at <= scope.store().clock_now()) {
        return std::nullopt;
    }
    const auto user = store::find_user(scope, session->user);
    if (!user || !user->active || !domain::holds(user->roles, session->role) ||
        store::password_hash(scope, session->user) != by.password_hash) {
        return std::nullopt;
    }
    return session;
}

std::optional<Refusal> refuse_stale(const Environment& environment,
                                    const store::Session& session,
                                    store::Scope& scope) {
    if (environment.forbund.training ||
        is_fresh(environment.terms, session.created_at, scope.store().clock_now())) {
        return std::nullopt;
    }
    return Refusal{Why::kStepUpRequired};
}

std::optional<Refusal> look_at_session(const Environment& environment,
                                       const InSession& by,
                                       const Act& act,
                                       store::Scope& scope) {
    const auto session = same_session(by, scope);
    if (!session) {
        return Refusal{Why::kNotLoggedIn};
    }
    if (act.who.kind() == Who::Kind::kRoles && !domain::holds(act.who.roles(), session->role)) {
        return Refusal{Why::kForbidden};
    }
    return act.step_up == StepUp::kAlways ? refuse_stale(environment, *session, scope)
                                          : std::nullopt;
}

}  // namespace

std::optional<Refusal> look_at_doer(const Environment& environment,
                                    const Doer& doer,
                                    const Act& act,
                                    store::Scope& scope) {
    if (std::ranges::find(doer.admitted, act.id.get()) == doer.admitted.end()) {
        throw std::logic_error("an act that its way in does not name: " +
                               std::string(act.name.get()));
    }
    const Who::Kind kind = act.who.kind();
    if (const InSession* by = doer.in_session(); by != nullptr && kind != Who::Kind::kOperator) {
        return look_at_session(environment, *by, act, scope);
    }
    if (std::holds_alternative<Operator>(doer.who) && act.at_command_line == AtCommandLine::kMay) {
        return std::nullopt;
    }
    if (kind == Who::Kind::kAnybody || kind == Who::Kind::kOwnPage) {
        return std::nullopt;
    }
    return Refusal{Why::kForbidden};
}

std::optional<Refusal> look_at_proof(const Environment& environment,
                                     const Doer& doer,
                                     store::Scope& scope) {
    const InSession* by = doer.in_session();
    const auto session = by == nullptr ? std::nullopt : store::find_session(scope, by->session);
    return session ? refuse_stale(environment, *session, scope) : std::nullopt;
}

bool is_fresh(const Terms& terms, domain::Instant proved_at, domain::Instant now) {
    const std::int64_t most =
        std::chrono::duration_cast<std::chrono::milliseconds>(terms.proof_valid).count();
    return now.ms - proved_at.ms < most && proved_at.ms - now.ms < most;
}

const std::vector<domain::InsatsId>& Rights::own() {
    looked_at_ = true;
    if (!own_) {
        const InSession* by = doer_->in_session();
        own_ = by == nullptr ? std::vector<domain::InsatsId>{}
                             : store::insatser_of(*scope_, by->user.id, doer_->today());
    }
    return *own_;
}

bool Rights::is_own(domain::InsatsId insats) {
    const auto& all = own();
    return std::ranges::find(all, insats) != all.end();
}

bool Rights::leads_all() {
    looked_at_ = true;
    return doer_->acts_as(domain::Role::kForbund);
}

bool Rights::leads(domain::InsatsId insats) {
    return leads_all() || is_own(insats);
}

}  // namespace samspar::acts
