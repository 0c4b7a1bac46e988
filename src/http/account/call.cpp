#include "http/account/call.h"

#include "security/hex.h"

namespace samspar::http {

store::Actor Call::actor() const {
    store::Actor actor;
    actor.address = request.client_address;
    if (found) {
        actor.user = found->user.id;
        actor.role = domain::to_string(found->role);
        actor.session = security::to_hex(found->session).substr(0, 8);
    }
    return actor;
}

}  // namespace samspar::http
