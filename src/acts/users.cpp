#include "acts/users.h"

#include <algorithm>

#include "acts/login_link.h"
#include "acts/perform.h"
#include "domain/validate_user.h"
#include "store/insatser.h"
#include "store/uppdrag.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using domain::Uppdrag;
using domain::User;

std::variant<User, Refusal> find_user(Doing& doing, const WhichUser& which) {
    const auto* id = std::get_if<domain::UserId>(&which);
    auto user = id != nullptr
                    ? store::find_user(doing.scope(), *id)
                    : store::find_user_by_name(doing.scope(), std::get<std::string>(which));
    if (!user) {
        return Refusal{Why::kNotFound};
    }
    doing.set_object(user->id.value);
    return std::move(*user);
}

std::vector<Uppdrag> from_today(const NewUser& wanted, domain::Date today) {
    std::vector<Uppdrag> uppdrag;
    for (const domain::InsatsId insats : wanted.insatser) {
        uppdrag.push_back({{}, insats, today, std::nullopt});
    }
    std::ranges::sort(uppdrag, {}, &Uppdrag::insats);
    const auto twice = std::ranges::unique(uppdrag);
    uppdrag.erase(twice.begin(), twice.end());
    return uppdrag;
}

UserWithUppdrag whole(Doing& doing, User user) {
    const domain::UserId id = user.id;
    return {std::move(user), store::load_uppdrag(doing.scope(), id)};
}

bool is_last_forbund_user(Doing& doing, const User& user) {
    return domain::is_last_forbund_user(
        user, store::load_users(doing.scope()), doing.environment().forbund.training);
}

// What an insatsansvarig may do with the uppdrag of a user; empty for what she may.
std::optional<Refusal> refuse_to_lead(Doing& doing,
                                      const User& user,
                                      const std::vector<Uppdrag>& before,
                                      const std::vector<Uppdrag>& wanted) {
    if (doing.rights().leads_all()) {
        return std::nullopt;
    }
    const auto& own = doing.rights().own();
    const auto among_own = [&](const Uppdrag& one) { return doing.rights().is_own(one.insats); };
    if (std::ranges::none_of(before, among_own) && std::ranges::none_of(wanted, among_own)) {
        return Refusal{Why::kNotFound};
    }
    const bool herself = doing.doer().in_session()->user.id == user.id;
    if (herself || !domain::may_be_given(before, wanted, own)) {
        return Refusal{Why::kForbidden};
    }
    return std::nullopt;
}

}  // namespace

Outcome<std::vector<UserWithUppdrag>> list_users(const Environment& environment, const Doer& doer) {
    using All = std::vector<UserWithUppdrag>;
    return look<All>(environment,
                     doer,
                     ActId::kUserList,
                     [](Looking& looking) -> std::variant<Done<All>, Refusal> {
                         All all;
                         for (User& user : store::load_users(looking.scope())) {
                             auto uppdrag = store::load_uppdrag(looking.scope(), user.id);
                             all.push_back({std::move(user), std::move(uppdrag)});
                         }
                         const auto count = static_cast<std::int64_t>(all.size());
                         return Done<All>{std::move(all), {.count = count}};
                     });
}

Outcome<UserWithLink> create_user(const Environment& environment,
                                  const Doer& doer,
                                  const NewUser& wanted,
                                  const Repetition<UserWithLink>& repetition) {
    return perform<UserWithLink>(
        environment,
        doer,
        ActId::kUserCreate,
        repetition,
        [&](Doing& doing) -> std::variant<Done<UserWithLink>, Refusal> {
            store::WriteScope& scope = doing.scope();
            User user{.id = {},
                      .name = wanted.name,
                      .display_name = wanted.display_name,
                      .organisation = wanted.organisation,
                      .roles = wanted.roles};
            std::vector<Uppdrag> uppdrag = from_today(wanted, doer.today());
            domain::FieldErrors errors =
                domain::validate(user, store::load_users(scope), environment.forbund.training);
            const auto of_uppdrag =
                domain::validate(uppdrag, user.roles, store::load_insatser(scope));
            errors.insert(errors.end(), of_uppdrag.begin(), of_uppdrag.end());
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            user.id = store::insert_user(scope, user);
            store::replace_uppdrag(scope, user.id, uppdrag);
            doing.set_object(user.id.value);
            const domain::UserId id = user.id;
            return Done<UserWithLink>{
                {whole(doing, std::move(user)), new_login_link(environment, scope, id)}};
        });
}

Outcome<UserWithUppdrag> disable_user(const Environment& environment,
                                      const Doer& doer,
                                      const WhichUser& which,
                                      const Repetition<UserWithUppdrag>& repetition) {
    return perform<UserWithUppdrag>(
        environment,
        doer,
        ActId::kUserDisable,
        repetition,
        [&](Doing& doing) { return find_user(doing, which); },
        [](Doing& doing, User& user) -> std::variant<Done<UserWithUppdrag>, Refusal> {
            if (is_last_forbund_user(doing, user)) {
                return Refusal{Why::kLastForbundUser};
            }
            store::set_active(doing.scope(), user.id, false);
            user.active = false;
            return Done<UserWithUppdrag>{whole(doing, std::move(user))};
        });
}

Outcome<UserWithLink> reset_user(const Environment& environment,
                                 const Doer& doer,
                                 const WhichUser& which,
                                 const Repetition<UserWithLink>& repetition) {
    return perform<UserWithLink>(
        environment,
        doer,
        ActId::kUserReset,
        repetition,
        [&](Doing& doing) { return find_user(doing, which); },
        [&](Doing& doing, User& user) -> std::variant<Done<UserWithLink>, Refusal> {
            if (doing.doer().in_session() != nullptr && is_last_forbund_user(doing, user)) {
                return Refusal{Why::kLastForbundUser};
            }
            const domain::UserId id = user.id;
            store::set_active(doing.scope(), id, true);
            store::end_sessions(doing.scope(), id);
            user.active = true;
            user.has_password = false;
            user.has_second_factor = false;
            return Done<UserWithLink>{
                {whole(doing, std::move(user)), new_login_link(environment, doing.scope(), id)}};
        });
}

Outcome<UserWithUppdrag> give_uppdrag(const Environment& environment,
                                      const Doer& doer,
                                      domain::UserId id,
                                      std::vector<Uppdrag> wanted,
                                      const Repetition<UserWithUppdrag>& repetition) {
    for (Uppdrag& one : wanted) {
        one.user = id;
    }
    std::ranges::sort(
        wanted, {}, [](const Uppdrag& one) { return std::pair(one.insats, one.from); });
    return perform<UserWithUppdrag>(
        environment,
        doer,
        ActId::kUserUppdrag,
        repetition,
        [&](Doing& doing) -> std::variant<User, Refusal> {
            auto user = find_user(doing, id);
            if (const auto* found = std::get_if<User>(&user)) {
                const auto before = store::load_uppdrag(doing.scope(), id);
                if (auto refusal = refuse_to_lead(doing, *found, before, wanted)) {
                    return std::move(*refusal);
                }
            }
            return user;
        },
        [&](Doing& doing, User& user) -> std::variant<Done<UserWithUppdrag>, Refusal> {
            auto errors = domain::validate(wanted, user.roles, store::load_insatser(doing.scope()));
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            store::replace_uppdrag(doing.scope(), id, wanted);
            const auto count = static_cast<std::int64_t>(wanted.size());
            return Done<UserWithUppdrag>{{std::move(user), wanted}, {.count = count}};
        });
}

}  // namespace samspar::acts
