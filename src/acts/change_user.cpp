#include "acts/change_user.h"

#include "acts/found_user.h"
#include "acts/perform.h"
#include "acts/uppdrag_words.h"
#include "domain/uppdrag_change.h"
#include "domain/validate_user.h"
#include "store/uppdrag.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using domain::Role;
using domain::RoleSet;
using domain::User;
using Result = std::variant<Done<UserWithUppdrag>, Refusal>;

User changed(const User& before, const UserChange& change) {
    User after = before;
    after.display_name = change.display_name.value_or(before.display_name);
    after.organisation = change.organisation.value_or(before.organisation);
    after.roles = change.roles.value_or(before.roles);
    return after;
}

// Which fields, and the roles by name; never what somebody is called.
Detail detail_of(const User& before, const User& after) {
    std::vector<std::string> fields;
    if (before.display_name != after.display_name) {
        fields.emplace_back("namn");
    }
    if (before.organisation != after.organisation) {
        fields.emplace_back("organisation");
    }
    if (before.roles != after.roles) {
        fields.emplace_back("roller");
    }
    Detail detail;
    add_some(detail, "andrat", fields);
    if (before.roles != after.roles) {
        detail.add_list("roller_fran", role_names(before.roles))
            .add_list("roller_till", role_names(after.roles));
    }
    return detail;
}

domain::FieldErrors check(Doing& doing, const User& after) {
    auto others = store::load_users(doing.scope());
    std::erase_if(others, [&](const User& one) { return one.id == after.id; });
    return domain::validate(after, others, doing.environment().forbund.training);
}

// What nobody may do with roles, however right the form is.
std::optional<Refusal> refuse_roles(Doing& doing, const User& before, const User& after) {
    const bool herself = decider_in(doing.doer()) == before.id;
    const bool gains = (after.roles & ~before.roles) != 0;
    if (herself && gains && !doing.environment().forbund.training) {
        return Refusal{Why::kForbidden};
    }
    if (!domain::holds(after.roles, Role::kForbund) && is_last_forbund_user(doing, before)) {
        return Refusal{Why::kLastForbundUser};
    }
    return std::nullopt;
}

// Ends the uppdrag of who has lost every role that they were given for.
void end_uppdrag(Doing& doing, const User& before, const User& after, Detail& detail) {
    if (domain::acts_by_uppdrag(static_cast<RoleSet>(before.roles & after.roles))) {
        return;
    }
    const auto standing = store::load_uppdrag(doing.scope(), after.id);
    const auto decision = domain::decide_uppdrag(standing, {}, std::nullopt, doing.doer().today());
    store::replace_uppdrag(doing.scope(), after.id, decision.after, decider_in(doing.doer()));
    add_decision(detail, decision);
}

Result stored(Doing& doing, const User& before, const UserChange& change) {
    User after = changed(before, change);
    Detail detail = detail_of(before, after);
    doing.set_parameters(detail);
    auto errors = check(doing, after);
    if (!errors.empty()) {
        return Refusal{Why::kInvalid, std::move(errors)};
    }
    if (auto refusal = refuse_roles(doing, before, after)) {
        return std::move(*refusal);
    }
    if (detail.text().empty()) {
        return Done<UserWithUppdrag>{with_uppdrag(doing.scope(), before),
                                     {.unchanged = true, .shown_as = ActId::kUserList}};
    }
    store::update_user(doing.scope(), after);
    if (before.roles != after.roles) {
        store::end_sessions_but_in(doing.scope(), after.id, after.roles);
        end_uppdrag(doing, before, after, detail);
    }
    return Done<UserWithUppdrag>{with_uppdrag(doing.scope(), std::move(after)),
                                 {.detail = detail.text()}};
}

}  // namespace

Outcome<UserWithUppdrag> change_user(const Environment& environment,
                                     const Doer& doer,
                                     const WhichUser& which,
                                     const UserChange& change,
                                     const Repetition<UserWithUppdrag>& repetition) {
    return perform<UserWithUppdrag>(
        environment,
        doer,
        ActId::kUserChange,
        repetition,
        [&](Doing& doing) { return find_user(doing, doing.scope(), which); },
        [&](Doing& doing, const User& before) { return stored(doing, before, change); });
}

}  // namespace samspar::acts
