#include "cli/new_user.h"

#include <algorithm>
#include <iterator>

#include "acts/users.h"
#include "cli/act_outcome.h"
#include "domain/text_fold.h"
#include "domain/utf8.h"
#include "store/insatser.h"

namespace samspar::cli {
namespace {

domain::InsatsId insats_called(const std::vector<domain::Insats>& all, const std::string& name) {
    const std::string folded = domain::fold(name);
    const auto it = std::ranges::find_if(
        all, [&](const domain::Insats& insats) { return domain::fold(insats.namn) == folded; });
    if (it == all.end()) {
        throw Refused("there is no insats called \"" + name + "\"");
    }
    return it->id;
}

std::vector<domain::InsatsId> insatser_of(store::Store& store, const NewUser& user) {
    store::ReadScope scope = store.read();
    const std::vector<domain::Insats> all = store::load_insatser(scope);
    std::vector<domain::InsatsId> ids;
    for (const std::string& name : user.insatser) {
        ids.push_back(insats_called(all, name));
    }
    if (user.in_every_insats) {
        std::ranges::transform(all, std::back_inserter(ids), &domain::Insats::id);
    }
    return ids;
}

}  // namespace

std::string add_user_with_link(const Call& call,
                               store::Store& store,
                               const NewUser& user,
                               std::string_view url) {
    acts::NewUser wanted{.name = user.name,
                         .display_name = user.display_name.empty() ? user.name : user.display_name,
                         .organisation = user.organisation,
                         .roles = user.roles,
                         .insatser = insatser_of(store, user)};
    if (!domain::is_utf8(wanted.display_name) || !domain::is_utf8(wanted.organisation)) {
        throw Refused("the names of the user must be in UTF-8");
    }
    const CommandEnvironment environment(store, std::string(url));
    return done_or_refused(
               acts::create_user(environment.get(), call.doer(store.clock_now()), wanted, {}))
        .link;
}

}  // namespace samspar::cli
