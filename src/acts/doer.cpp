#include "acts/doer.h"

#include "security/hex.h"

namespace samspar::acts {

bool Doer::acts_as(domain::Role role) const {
    return in_session() != nullptr && in_session()->role == role;
}

store::Actor Doer::actor() const {
    if (const auto* by = std::get_if<Operator>(&who)) {
        store::Actor actor = store::drift();
        actor.address += ":" + by->account;
        return actor;
    }
    store::Actor actor;
    actor.address = address;
    if (const InSession* by = in_session()) {
        actor.user = by->user.id;
        actor.role = domain::to_string(by->role);
        actor.session = security::to_hex(by->session).substr(0, 8);
    }
    return actor;
}

}  // namespace samspar::acts
