#include "acts/logg.h"

#include "acts/perform.h"

namespace samspar::acts {

Outcome<std::vector<store::AuditRow>> read_log(const Environment& environment,
                                               const Doer& doer,
                                               std::optional<std::int64_t> before,
                                               int limit) {
    auto logged = perform<Nothing>(environment,
                                   doer,
                                   ActId::kLoggRead,
                                   {},
                                   [&](Doing&) -> std::variant<Done<Nothing>, Refusal> {
                                       return Done<Nothing>{{}, {.count = limit}};
                                   });
    if (auto* refusal = std::get_if<Refusal>(&logged)) {
        return std::move(*refusal);
    }
    store::ReadScope scope = environment.store.read();
    return store::audit_rows(scope, before, limit);
}

}  // namespace samspar::acts
