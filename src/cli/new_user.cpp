#include "cli/new_user.h"

#include "acts/users.h"
#include "cli/act_outcome.h"
#include "domain/utf8.h"

namespace samspar::cli {
std::string add_user_with_link(const Call& call,
                               store::Store& store,
                               const NewUser& user,
                               std::string_view url) {
    acts::NewUser wanted{.name = user.name,
                         .display_name = user.display_name.empty() ? user.name : user.display_name,
                         .organisation = user.organisation,
                         .roles = user.roles,
                         .insatser = {},
                         .insatser_called = user.insatser,
                         .in_every_insats = user.in_every_insats};
    if (!domain::is_utf8(wanted.display_name) || !domain::is_utf8(wanted.organisation)) {
        throw Refused("the names of the user must be in UTF-8");
    }
    const CommandEnvironment environment(store, std::string(url));
    return done_or_refused(
               acts::create_user(environment.get(), call.doer(store.clock_now()), wanted, {}))
        .link;
}

}  // namespace samspar::cli
