#include "cli/new_user.h"

#include <algorithm>
#include <iterator>

#include "cli/one_time_link.h"
#include "domain/text_fold.h"
#include "store/insatser.h"
#include "store/uppdrag.h"
#include "store/users.h"

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

std::vector<store::Uppdrag> uppdrag_of(store::WriteScope& scope, const NewUser& user) {
    const std::vector<domain::Insats> all = store::load_insatser(scope);
    std::vector<domain::InsatsId> ids;
    for (const std::string& name : user.insatser) {
        ids.push_back(insats_called(all, name));
    }
    if (user.in_every_insats) {
        std::ranges::transform(all, std::back_inserter(ids), &domain::Insats::id);
    }
    std::ranges::sort(ids);
    const auto twice = std::ranges::unique(ids);
    ids.erase(twice.begin(), twice.end());
    std::vector<store::Uppdrag> uppdrag;
    for (const domain::InsatsId id : ids) {
        uppdrag.push_back({{}, id, domain::swedish_date(scope.store().clock_now()), std::nullopt});
    }
    return uppdrag;
}

}  // namespace

std::string add_user_with_link(store::Store& store, const NewUser& wanted, std::string_view url) {
    store::Transaction scope = store.write();
    store::User user;
    user.name = wanted.name;
    user.display_name = wanted.display_name.empty() ? wanted.name : wanted.display_name;
    user.organisation = wanted.organisation;
    user.roles = wanted.roles;
    if (!domain::is_utf8(user.display_name) || !domain::is_utf8(user.organisation)) {
        throw Refused("the names of the user must be in UTF-8");
    }
    if (const auto errors = store::validate_user(scope, user); !errors.empty()) {
        throw Refused(errors.front().message);
    }
    std::vector<store::Uppdrag> uppdrag = uppdrag_of(scope, wanted);
    user.id = store::insert_user(scope, user);
    for (store::Uppdrag& one : uppdrag) {
        one.user = user.id;
    }
    store::replace_uppdrag(scope, user.id, uppdrag);
    const std::string link = make_link(scope, user.id, url);
    scope.commit(store::drift(),
                 {.action = "user.create",
                  .object_type = "user",
                  .object_id = std::to_string(user.id.value),
                  .result = store::AuditResult::kOk,
                  .count = std::nullopt,
                  .detail = ""});
    return link;
}

}  // namespace samspar::cli
