#include <algorithm>

#include "domain/text_fold.h"
#include "http/account/handlers.h"
#include "http/account/idempotent_write.h"
#include "http/account/login_link.h"
#include "http/account/rights.h"
#include "http/account/user_json.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"
#include "store/insatser.h"

namespace samspar::http {
namespace {

store::AuditEvent event(std::string action, domain::UserId user) {
    return {.action = std::move(action),
            .object_type = "user",
            .object_id = std::to_string(user.value),
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = {}};
}

struct NewUser {
    store::User user;
    std::vector<std::int64_t> insatser;
};

NewUser read(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    NewUser input;
    input.user.name = domain::trim(json.text("anvandarnamn"));
    input.user.display_name = domain::trim(json.text("namn"));
    input.user.organisation = domain::trim(json.optional_text("organisation").value_or(""));
    input.user.roles = read_roles(json);
    if (json.has("uppdrag")) {
        input.insatser = json.integers("uppdrag");
    }
    json.finish();
    std::ranges::sort(input.insatser);
    const auto twice = std::ranges::unique(input.insatser);
    input.insatser.erase(twice.begin(), twice.end());
    return input;
}

domain::FieldErrors check(store::Scope& scope, const NewUser& input) {
    domain::FieldErrors errors = store::validate_user(scope, input.user);
    for (const std::int64_t id : input.insatser) {
        if (!store::find_insats(scope, domain::InsatsId{id})) {
            errors.push_back({"uppdrag", "unknown_code", "uppdrag names no insats", std::nullopt});
            break;
        }
    }
    return errors;
}

std::optional<store::User> named_user(store::Scope& scope, const Call& call) {
    const auto id = read_id(call.request.parameter("id"));
    return id ? store::find_user(scope, domain::UserId{*id}) : std::nullopt;
}

// Somebody must be left who can let others in.
bool is_last_forbund_user(store::Scope& scope, const store::User& user) {
    const auto users = store::load_users(scope);
    return std::ranges::none_of(users, [&](const store::User& other) {
        return other.id != user.id && other.active &&
               domain::holds(other.roles, domain::Role::kForbund);
    });
}

}  // namespace

Reply get_users(Context& context, const Call& /*call*/) {
    store::ReadScope scope = context.store.read();
    Json users = Json::array();
    for (const store::User& user : store::load_users(scope)) {
        users.push_back(to_json(user, store::load_uppdrag(scope, user.id)));
    }
    return json_reply(200, {{"anvandare", users}});
}

Reply post_user(Context& context, const Call& call) {
    NewUser input = read(context, call);
    IdempotentWrite write(context, call);
    if (write.earlier()) {
        return *write.earlier();
    }
    store::Transaction& scope = write.scope();
    const domain::FieldErrors errors = check(scope, input);
    if (!errors.empty()) {
        return invalid(errors);
    }
    input.user.id = store::insert_user(scope, input.user);
    std::vector<store::Uppdrag> uppdrag;
    for (const std::int64_t insats : input.insatser) {
        uppdrag.push_back({input.user.id, domain::InsatsId{insats}, call.today(), std::nullopt});
    }
    store::replace_uppdrag(scope, input.user.id, uppdrag);
    Json json = to_json(input.user, uppdrag);
    const std::string without_link = json.dump();
    json["lank"] = new_login_link(context, scope, input.user.id);
    // The link is shown once: whoever repeats the request gets the user without it.
    return write.finish(event("user.create", input.user.id), json_reply(201, json), without_link);
}

Reply post_user_disable(Context& context, const Call& call) {
    IdempotentWrite write(context, call);
    if (write.earlier()) {
        return *write.earlier();
    }
    store::Transaction& scope = write.scope();
    std::optional<store::User> user = named_user(scope, call);
    if (!user) {
        return error_reply(404, "not_found");
    }
    if (is_last_forbund_user(scope, *user)) {
        return error_reply(409, "last_forbund_user");
    }
    store::set_active(scope, user->id, false);
    user->active = false;
    return write.finish(event("user.disable", user->id),
                        json_reply(200, to_json(*user, store::load_uppdrag(scope, user->id))));
}

// Lets the user in again with a new link; what was open ends.
Reply post_user_reset(Context& context, const Call& call) {
    IdempotentWrite write(context, call);
    if (write.earlier()) {
        return *write.earlier();
    }
    store::Transaction& scope = write.scope();
    std::optional<store::User> user = named_user(scope, call);
    if (!user) {
        return error_reply(404, "not_found");
    }
    store::set_active(scope, user->id, true);
    store::end_sessions(scope, user->id);
    user->active = true;
    user->has_password = false;
    Json json = to_json(*user, store::load_uppdrag(scope, user->id));
    const std::string without_link = json.dump();
    json["lank"] = new_login_link(context, scope, user->id);
    return write.finish(event("user.reset", user->id), json_reply(200, json), without_link);
}

}  // namespace samspar::http
