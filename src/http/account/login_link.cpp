#include "http/account/login_link.h"

#include <chrono>

#include "security/session_token.h"
#include "store/login_links.h"

namespace samspar::http {

std::string new_login_link(const Context& context, store::WriteScope& scope, domain::UserId user) {
    const std::string token = security::new_token(context.store.random());
    const auto lifetime =
        std::chrono::duration_cast<std::chrono::milliseconds>(context.settings.limits.link_valid);
    store::insert_login_link(scope,
                             user,
                             security::token_hash(token),
                             domain::Instant{scope.store().clock_now().ms + lifetime.count()});
    return context.settings.public_url + "/aktivera#" + token;
}

}  // namespace samspar::http
