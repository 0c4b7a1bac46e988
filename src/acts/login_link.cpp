#include "acts/login_link.h"

#include <chrono>

#include "security/session_token.h"
#include "store/login_links.h"

namespace samspar::acts {

std::string new_login_link(const Environment& environment,
                           store::WriteScope& scope,
                           domain::UserId user) {
    const std::string token = security::new_token(environment.store.random());
    const auto lifetime =
        std::chrono::duration_cast<std::chrono::milliseconds>(environment.terms.link_valid);
    store::insert_login_link(scope,
                             user,
                             security::token_hash(token),
                             domain::Instant{environment.store.clock_now().ms + lifetime.count()});
    return environment.url + "/aktivera#" + token;
}

}  // namespace samspar::acts
