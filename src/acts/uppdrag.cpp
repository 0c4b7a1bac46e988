#include "acts/uppdrag.h"

#include <algorithm>
#include <map>

#include "acts/found_user.h"
#include "acts/perform.h"
#include "acts/uppdrag_words.h"
#include "domain/uppdrag_change.h"
#include "domain/validate_user.h"
#include "store/insatser.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using domain::Uppdrag;
using domain::User;

// Why an insatsansvarig may not decide over the uppdrag of a user; empty for whom she may. Who has
// nothing to do with her insatser looks like who is not there. Every decision counts, also about an
// uppdrag that ended on the day it was given: who took it away by mistake can give it again.
std::optional<Refusal> refuse_to_lead(Doing& doing,
                                      const User& user,
                                      const std::vector<Uppdrag>& wanted) {
    if (doing.rights().leads_all()) {
        return std::nullopt;
    }
    const auto among_own = [&](const Uppdrag& one) { return doing.rights().is_own(one.insats); };
    const auto decided = store::uppdrag_history(doing.scope(), user.id);
    if (std::ranges::none_of(decided, among_own, &store::GivenUppdrag::uppdrag)) {
        return Refusal{Why::kNotFound};
    }
    const bool leads_too = domain::holds(user.roles, domain::Role::kInsatsansvarig);
    if (leads_too || !std::ranges::all_of(wanted, among_own)) {
        return Refusal{Why::kForbidden};
    }
    return std::nullopt;
}

// The insatser that the doer decides over; nothing when all.
std::optional<std::vector<domain::InsatsId>> led_by(Doing& doing) {
    return doing.rights().leads_all() ? std::nullopt : std::optional(doing.rights().own());
}

// The user with those of her uppdrag that the doer may see.
UserWithUppdrag seen_by_leader(Doing& doing, User user, std::vector<Uppdrag> uppdrag) {
    std::erase_if(uppdrag, [&](const Uppdrag& one) { return !doing.rights().leads(one.insats); });
    return {std::move(user), std::move(uppdrag)};
}

using Given = std::variant<Done<UserWithUppdrag>, Refusal>;

Given decide(Doing& doing, User& user, const std::vector<Uppdrag>& wanted) {
    const domain::Date today = doing.doer().today();
    const auto before = store::load_uppdrag(doing.scope(), user.id);
    auto errors = domain::validate(wanted, user.roles, store::load_insatser(doing.scope()));
    if (errors.empty()) {
        errors = domain::check_uppdrag_days(before, wanted, today);
    }
    if (!errors.empty()) {
        return Refusal{Why::kInvalid, std::move(errors)};
    }
    const auto decision = domain::decide_uppdrag(before, wanted, led_by(doing), today);
    const bool herself = decider_in(doing.doer()) == user.id;
    if (herself && !doing.environment().forbund.training && domain::gives_more(decision)) {
        return Refusal{Why::kForbidden};
    }
    UserWithUppdrag seen = seen_by_leader(doing, std::move(user), decision.after);
    if (decision.changes_nothing()) {
        return Done<UserWithUppdrag>{std::move(seen),
                                     {.unchanged = true, .shown_as = ActId::kUserList}};
    }
    store::replace_uppdrag(doing.scope(), seen.user.id, decision.after, decider_in(doing.doer()));
    const std::size_t count =
        decision.given.size() + decision.changed.size() + decision.ended.size();
    Detail detail;
    add_decision(detail, decision);
    return Done<UserWithUppdrag>{
        std::move(seen), {.count = static_cast<std::int64_t>(count), .detail = detail.text()}};
}

}  // namespace

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
            auto user = find_user(doing, doing.scope(), id);
            if (const auto* found = std::get_if<User>(&user)) {
                if (auto refusal = refuse_to_lead(doing, *found, wanted)) {
                    return std::move(*refusal);
                }
            }
            return user;
        },
        [&](Doing& doing, User& user) { return decide(doing, user, wanted); },
        Detail().add_list("begart", words_of(wanted)));
}

Outcome<std::vector<DecidedUppdrag>> read_uppdrag(const Environment& environment,
                                                  const Doer& doer,
                                                  domain::UserId id) {
    using All = std::vector<DecidedUppdrag>;
    return look<All>(
        environment,
        doer,
        ActId::kUppdragRead,
        [&](Looking& looking) -> std::variant<Done<All>, Refusal> {
            const auto user = find_user(looking, looking.scope(), id);
            if (const auto* refusal = std::get_if<Refusal>(&user)) {
                return *refusal;
            }
            std::map<std::int64_t, std::string> names;
            for (const User& one : store::load_users(looking.scope())) {
                names[one.id.value] = one.display_name;
            }
            const auto name_of = [&](const std::optional<domain::UserId>& who) {
                return who ? names[who->value] : std::string();
            };
            All all;
            for (const auto& decision : store::uppdrag_history(looking.scope(), id)) {
                all.push_back({decision, name_of(decision.by), name_of(decision.replaced_by)});
            }
            const auto count = static_cast<std::int64_t>(all.size());
            return Done<All>{std::move(all), {.count = count}};
        });
}

}  // namespace samspar::acts
