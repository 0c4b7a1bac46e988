#include "acts/found_user.h"

#include "domain/validate_user.h"
#include "store/uppdrag.h"
#include "store/users.h"

namespace samspar::acts {

using domain::User;

std::variant<User, Refusal> find_user(Sight& sight, store::Scope& scope, const WhichUser& which) {
    const auto* id = std::get_if<domain::UserId>(&which);
    auto user = id != nullptr ? store::find_user(scope, *id)
                              : store::find_user_by_name(scope, std::get<std::string>(which));
    if (!user) {
        return Refusal{Why::kNotFound};
    }
    sight.set_object(user->id.value);
    return std::move(*user);
}

UserWithUppdrag with_uppdrag(store::Scope& scope, User user) {
    const domain::UserId id = user.id;
    return {std::move(user), store::load_uppdrag(scope, id)};
}

std::optional<domain::UserId> decider_in(const Doer& doer) {
    const InSession* by = doer.in_session();
    return by == nullptr ? std::nullopt : std::optional(by->user.id);
}

bool is_last_forbund_user(Doing& doing, const User& user) {
    return domain::is_last_forbund_user(
        user, store::load_users(doing.scope()), doing.environment().forbund.training);
}

}  // namespace samspar::acts
