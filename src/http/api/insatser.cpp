#include "store/insatser.h"
#include "domain/validate_insats.h"
#include "http/account/idempotent_write.h"
#include "http/account/rights.h"
#include "http/api/handlers.h"
#include "http/api/insats_json.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

store::AuditEvent event(std::string action, domain::InsatsId id) {
    return {.action = std::move(action),
            .object_type = "insats",
            .object_id = std::to_string(id.value),
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = {}};
}

// A handlaggare acts by uppdrag, and a volyminsats takes counts only.
bool may_register(const Call& call, const domain::Insats& insats, bool own) {
    return own && call.caller().role == domain::Role::kHandlaggare &&
           insats.registrering == domain::Registreringssatt::kIndivid;
}

// Errors of form first; of content only when the form is right, or they would speak of defaults.
domain::FieldErrors check(const domain::Insats& insats,
                          const std::vector<domain::Insats>& others,
                          domain::FieldErrors form) {
    return form.empty() ? domain::validate(insats, others) : std::move(form);
}

}  // namespace

Reply get_insatser(Context& context, const Call& call) {
    store::ReadScope scope = context.store.read();
    const std::vector<domain::InsatsId> own = own_insatser(scope, call);
    const bool only_own = call.caller().role == domain::Role::kHandlaggare;
    Json list = Json::array();
    for (const domain::Insats& insats : store::load_insatser(scope)) {
        const bool is_own = is_among(own, insats.id);
        if (is_own || !only_own) {
            list.push_back(to_json(insats, may_register(call, insats, is_own)));
        }
    }
    return json_reply(200, {{"insatser", list}});
}

Reply post_insats(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    domain::FieldErrors form;
    domain::Insats insats = read_insats(json, form);
    json.finish();
    IdempotentWrite write(context, call);
    if (write.earlier()) {
        return *write.earlier();
    }
    const auto errors = check(insats, store::load_insatser(write.scope()), std::move(form));
    if (!errors.empty()) {
        return invalid(errors);
    }
    insats.id = store::insert_insats(write.scope(), call.actor(), insats);
    const domain::Insats stored = store::find_insats(write.scope(), insats.id).value();
    return write.finish(event("insats.create", stored.id), json_reply(201, to_json(stored, false)));
}

Reply put_insats(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    domain::FieldErrors form;
    domain::Insats insats = read_insats(json, form);
    insats.version = json.integer("version");
    json.finish();
    insats.id = domain::InsatsId{read_id(call.request.parameter("id")).value_or(0)};
    IdempotentWrite write(context, call);
    if (write.earlier()) {
        return *write.earlier();
    }
    const bool visible = call.caller().role == domain::Role::kForbund ||
                         is_among(own_insatser(write.scope(), call), insats.id);
    if (!visible || !store::find_insats(write.scope(), insats.id)) {
        return error_reply(404, "not_found");
    }
    const auto errors = check(insats, store::load_insatser(write.scope()), std::move(form));
    if (!errors.empty()) {
        return invalid(errors);
    }
    if (!store::update_insats(write.scope(), call.actor(), insats)) {
        return error_reply(409, "version_conflict");
    }
    const domain::Insats stored = store::find_insats(write.scope(), insats.id).value();
    return write.finish(event("insats.change", stored.id), json_reply(200, to_json(stored, false)));
}

}  // namespace samspar::http
