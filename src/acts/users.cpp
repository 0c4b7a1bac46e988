#include "acts/users.h"

#include <algorithm>
#include <iterator>

#include "acts/login_link.h"
#include "acts/perform.h"
#include "domain/text_fold.h"
#include "domain/uppdrag_change.h"
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
    const auto twice = std::ranges::unique(uppdrag);
    uppdrag.erase(twice.begin(), twice.end());
    return uppdrag;
}

std::optional<domain::UserId> decider(const Doer& doer) {
    const InSession* by = doer.in_session();
    return by == nullptr ? std::nullopt : std::optional(by->user.id);
}

// `3 2026-11-22 -`: insats, first day, last day.
std::string words_of(const Uppdrag& one) {
    return std::to_string(one.insats.value) + " " + domain::to_string(one.from) + " " +
           (one.to ? domain::to_string(*one.to) : "-");
}

std::vector<std::string> words_of(const std::vector<Uppdrag>& all) {
    std::vector<std::string> words;
    for (const Uppdrag& one : all) {
        words.push_back(words_of(one));
    }
    return words;
}

void add_some(Detail& detail, std::string_view name, const std::vector<std::string>& words) {
    if (!words.empty()) {
        detail.add_list(name, words);
    }
}

// What was given, what has another last day (`3 2026-11-22 - 2026-12-31`: and which), what ended.
Detail detail_of(const domain::UppdragDecision& decision) {
    std::vector<std::string> changed;
    for (const auto& [before, to] : decision.changed) {
        changed.push_back(words_of(before) + " " + (to ? domain::to_string(*to) : "-"));
    }
    Detail detail;
    add_some(detail, "gett", words_of(decision.given));
    add_some(detail, "andrat", changed);
    add_some(detail, "avslutat", words_of(decision.ended));
    return detail;
}

UserWithUppdrag whole(Doing& doing, User user) {
    const domain::UserId id = user.id;
    return {std::move(user), store::load_uppdrag(doing.scope(), id)};
}

bool is_last_forbund_user(Doing& doing, const User& user) {
    return domain::is_last_forbund_user(
        user, store::load_users(doing.scope()), doing.environment().forbund.training);
}

// Why an insatsansvarig may not decide over the uppdrag of a user; empty for whom she may. Who has
// nothing to do with her insatser looks like who is not there.
std::optional<Refusal> refuse_to_lead(Doing& doing,
                                      const User& user,
                                      const std::vector<Uppdrag>& before,
                                      const std::vector<Uppdrag>& wanted) {
    if (doing.rights().leads_all()) {
        return std::nullopt;
    }
    const auto among_own = [&](const Uppdrag& one) { return doing.rights().is_own(one.insats); };
    if (std::ranges::none_of(before, among_own)) {
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
    const bool herself = decider(doing.doer()) == user.id;
    if (herself && !doing.environment().forbund.training && domain::gives_more(decision)) {
        return Refusal{Why::kForbidden};
    }
    UserWithUppdrag seen = seen_by_leader(doing, std::move(user), decision.after);
    if (decision.changes_nothing()) {
        return Done<UserWithUppdrag>{std::move(seen),
                                     {.unchanged = true, .shown_as = ActId::kUserList}};
    }
    store::replace_uppdrag(doing.scope(), seen.user.id, decision.after, decider(doing.doer()));
    const std::size_t count =
        decision.given.size() + decision.changed.size() + decision.ended.size();
    return Done<UserWithUppdrag>{
        std::move(seen),
        {.count = static_cast<std::int64_t>(count), .detail = detail_of(decision).text()}};
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
            store::replace_uppdrag(scope, user.id, uppdrag, decider(doer));
            doing.set_object(user.id.value);
            Detail detail;
            detail.add_list("roller", role_names(user.roles));
            add_some(detail, "gett", words_of(uppdrag));
            const domain::UserId id = user.id;
            return Done<UserWithLink>{
                {whole(doing, std::move(user)), new_login_link(environment, scope, id)},
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
        [&](Doing& doing, User& user) { return decide(doing, user, wanted); },
        Detail().add_list("begart", words_of(wanted)));
}

}  // namespace samspar::acts
