#include "acts/clock.h"

#include "acts/perform.h"

namespace samspar::acts {

Outcome<store::AccountsAhead> repair_clock(const Environment& environment, const Doer& doer) {
    using Ahead = store::AccountsAhead;
    return perform<Ahead>(
        environment,
        doer,
        ActId::kDriftClock,
        {},
        [&](Doing& doing) -> std::variant<Done<Ahead>, Refusal> {
            Ahead ahead = store::bring_accounts_back(doing.scope(), environment.terms.link_valid);
            const auto users = static_cast<std::int64_t>(ahead.users.size());
            const std::string others =
                Detail().add("lankar", ahead.links).add("sessioner", ahead.sessions).text();
            return Done<Ahead>{std::move(ahead), {users, others}};
        });
}

}  // namespace samspar::acts
