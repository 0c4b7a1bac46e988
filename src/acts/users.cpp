#include "acts/users.h"

#include <algorithm>
#include <iterator>

#include "acts/found_user.h"
#include "acts/login_link.h"
#include "acts/perform.h"
#include "acts/uppdrag_words.h"
#include "domain/text_fold.h"
#include "domain/validate_user.h"
#include "store/insatser.h"
#include "store/uppdrag.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using domain::Uppdrag;
using domain::User;

void add_called(const std::vector<domain::Insats>& all,
                const std::string& name,
                std::vector<domain::InsatsId>& ids,
                domain::FieldErrors& errors) {
    const std::string folded = domain::fold(name);
    const auto found = std::ranges::find_if(
        all, [&](const domain::Insats& insats) { return domain::fold(insats.namn) == folded; });
    if (found == all.end()) {
        errors.push_back({"uppdrag",
                          "unknown_insats",
                          "there is no insats called \"" + name + "\"",
                          std::nullopt});
        return;
    }
    ids.push_back(found->id);
}

std::vector<Uppdrag> from_today(const NewUser& wanted,
                                const std::vector<domain::Insats>& all,
                                domain::Date today,
                                domain::FieldErrors& errors) {
    std::vector<domain::InsatsId> insatser = wanted.insatser;
    for (const std::string& name : wanted.insatser_called) {
        add_called(all, name, insatser, errors);
    }
    if (wanted.in_every_insats) {
        std::ranges::transform(all, std::back_inserter(insatser), &domain::Insats::id);
    }
    std::vector<Uppdrag> uppdrag;
    for (const domain::InsatsId insats : insatser) {
        uppdrag.push_back({{}, insats, today, std::nullopt});
    }
    std::ranges::sort(uppdrag, {}, &Uppdrag::insats);
    uppdrag.erase(std::unique(uppdrag.begin(), uppdrag.end()), uppdrag.end());
    return uppdrag;
}

}  // namespace

std::vector<std::string> role_names(domain::RoleSet roles) {
    std::vector<std::string> names;
    for (const domain::Role role : domain::all_roles()) {
        if (domain::holds(roles, role)) {
            names.emplace_back(domain::to_string(role));
        }
    }
    return names;
}

Outcome<AllUsers> list_users(const Environment& environment, const Doer& doer) {
    return look<AllUsers>(environment,
                          doer,
                          ActId::kUserList,
                          [](Looking& looking) -> std::variant<Done<AllUsers>, Refusal> {
                              AllUsers all;
                              for (User& user : store::load_users(looking.scope())) {
                                  auto uppdrag = store::load_uppdrag(looking.scope(), user.id);
                                  all.users.push_back({std::move(user), std::move(uppdrag)});
                              }
                              all.insatser = store::load_insatser(looking.scope());
                              const auto count = static_cast<std::int64_t>(all.users.size());
                              return Done<AllUsers>{std::move(all), {.count = count}};
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
            domain::FieldErrors errors =
                domain::validate(user, store::load_users(scope), environment.forbund.training);
            const auto insatser = store::load_insatser(scope);
            const auto uppdrag = from_today(wanted, insatser, doer.today(), errors);
            const auto of_uppdrag = domain::validate(uppdrag, user.roles, insatser);
            errors.insert(errors.end(), of_uppdrag.begin(), of_uppdrag.end());
            if (!errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            user.id = store::insert_user(scope, user);
            store::replace_uppdrag(scope, user.id, uppdrag, decider_in(doer));
            doing.set_object(user.id.value);
            Detail detail;
            detail.add_list("roller", role_names(user.roles));
            add_some(detail, "gett", words_of(uppdrag));
            const domain::UserId id = user.id;
            return Done<UserWithLink>{{with_uppdrag(doing.scope(), std::move(user)),
                                       new_login_link(environment, scope, id)},
                                      {.detail = detail.text()}};
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
        [&](Doing& doing) { return find_user(doing, doing.scope(), which); },
        [](Doing& doing, User& user) -> std::variant<Done<UserWithUppdrag>, Refusal> {
            if (is_last_forbund_user(doing, user)) {
                return Refusal{Why::kLastForbundUser};
            }
            store::set_active(doing.scope(), user.id, false);
            user.active = false;
            return Done<UserWithUppdrag>{with_uppdrag(doing.scope(), std::move(user))};
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
        [&](Doing& doing) { return find_user(doing, doing.scope(), which); },
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
            return Done<UserWithLink>{{with_uppdrag(doing.scope(), std::move(user)),
                                       new_login_link(environment, doing.scope(), id)}};
        });
}

}  // namespace samspar::acts
