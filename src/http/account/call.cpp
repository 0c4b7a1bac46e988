#include "http/account/call.h"

namespace samspar::http {

acts::Doer Call::doer() const {
    acts::Doer doer;
    if (found) {
        doer.who = acts::InSession{found->user, found->role, found->session, found->password_hash};
    }
    doer.admitted = {&act, 1};
    doer.address = request.client_address;
    doer.now = now;
    return doer;
}

}  // namespace samspar::http
