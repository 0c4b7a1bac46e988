#include <algorithm>

#include "http/account/handlers.h"
#include "http/account/idempotent_write.h"
#include "http/account/rights.h"
#include "http/account/user_json.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"
#include "store/insatser.h"

namespace samspar::http {
namespace {

using Rights = std::vector<store::Uppdrag>;

Rights read(const Context& context, const Call& call, domain::UserId user) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    Rights wanted;
    for (JsonReader& entry : json.objects("uppdrag")) {
        wanted.push_back(read_uppdrag(entry, user, call.today()));
    }
    json.finish();
    std::ranges::sort(
        wanted, {}, [](const store::Uppdrag& one) { return std::pair(one.insats, one.from); });
    return wanted;
}

domain::FieldErrors check(store::Scope& scope, const Rights& wanted) {
    domain::FieldErrors errors;
    const auto add = [&](const std::string& code, const std::string& what) {
        errors.push_back({"uppdrag", code, "uppdrag " + what, std::nullopt});
    };
    for (std::size_t i = 0; i < wanted.size() && errors.empty(); ++i) {
        const store::Uppdrag& one = wanted[i];
        if (!store::find_insats(scope, one.insats)) {
            add("unknown_code", "names no insats");
        } else if (one.to && *one.to < one.from) {
            add("before_start", "ends before it begins");
        } else if (i > 0 && wanted[i - 1].insats == one.insats && wanted[i - 1].from == one.from) {
            add("taken", "has two for one insats from the same day");
        }
    }
    return errors;
}

// The rows outside those insatser, in a fixed order.
Rights outside(const Rights& rights, const std::vector<domain::InsatsId>& insatser) {
    Rights rest;
    std::ranges::copy_if(rights, std::back_inserter(rest), [&](const store::Uppdrag& one) {
        return !is_among(insatser, one.insats);
    });
    std::ranges::sort(
        rest, {}, [](const store::Uppdrag& one) { return std::pair(one.insats, one.from); });
    return rest;
}

store::AuditEvent event(domain::UserId user, const Rights& wanted, store::AuditResult result) {
    return {.action = "user.uppdrag",
            .object_type = "user",
            .object_id = std::to_string(user.value),
            .result = result,
            .count = static_cast<std::int64_t>(wanted.size()),
            .detail = {}};
}

}  // namespace

Reply put_user_uppdrag(Context& context, const Call& call) {
    const domain::UserId id{read_id(call.request.parameter("id")).value_or(0)};
    const Rights wanted = read(context, call, id);
    IdempotentWrite write(context, call);
    if (write.earlier()) {
        return *write.earlier();
    }
    store::Transaction& scope = write.scope();
    const std::optional<store::User> user = store::find_user(scope, id);
    if (!user) {
        return error_reply(404, "not_found");
    }
    if (call.caller().role == domain::Role::kInsatsansvarig) {
        const auto own = own_insatser(scope, call);
        if (outside(wanted, own) != outside(store::load_uppdrag(scope, id), own)) {
            scope.commit(call.actor(), event(id, wanted, store::AuditResult::kRefused));
            return error_reply(403, "forbidden");
        }
    }
    const domain::FieldErrors errors = check(scope, wanted);
    if (!errors.empty()) {
        return invalid(errors);
    }
    store::replace_uppdrag(scope, id, wanted);
    return write.finish(event(id, wanted, store::AuditResult::kOk),
                        json_reply(200, to_json(*user, wanted)));
}

}  // namespace samspar::http
