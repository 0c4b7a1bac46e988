#include <algorithm>

#include "domain/receipt_code.h"
#include "domain/validate_registrering.h"
#include "http/account/idempotent_write.h"
#include "http/account/rights.h"
#include "http/api/handlers.h"
#include "http/api/own_registrering.h"
#include "http/api/registrering_input.h"
#include "http/api/registrering_json.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "store/insatser.h"
#include "store/registrering_writer.h"

namespace samspar::http {
namespace {

struct Input {
    domain::Registrering content;
    domain::FieldErrors form;
    std::vector<std::string> confirmed;
};

Input read(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    Input input;
    input.content = read_start(json, context, std::nullopt, input.form);
    input.confirmed = json.optional_texts("bekraftat");
    json.finish();
    return input;
}

Reply forbidden(IdempotentWrite& write, const Call& call, domain::InsatsId insats) {
    write.scope().commit(call.actor(),
                         {.action = "registrering.start",
                          .object_type = "insats",
                          .object_id = std::to_string(insats.value),
                          .result = store::AuditResult::kRefused,
                          .count = std::nullopt,
                          .detail = {}});
    return error_reply(403, "forbidden");
}

// Everything unusual that has not been confirmed, in the shape of field errors.
Json unconfirmed(store::Scope& scope,
                 const Input& input,
                 const domain::Insats& insats,
                 domain::Date today) {
    domain::FieldErrors unusual = domain::warnings(input.content, insats, today);
    const std::vector<std::string> twins = store::possible_duplicates(scope, input.content);
    if (!twins.empty()) {
        unusual.push_back({"start",
                           "possible_duplicate",
                           "the same participant may be registered already",
                           std::nullopt});
    }
    std::erase_if(unusual, [&](const domain::FieldError& warning) {
        return std::ranges::find(input.confirmed, warning.code.text()) != input.confirmed.end();
    });
    Json fields = to_json(unusual);
    for (Json& field : fields) {
        if (field["code"] == "possible_duplicate") {
            for (const std::string& kod : twins) {
                field["koder"].push_back(domain::display_receipt_code(kod));
            }
        }
    }
    return fields;
}

}  // namespace

Reply post_registrering(Context& context, const Call& call) {
    const Input input = read(context, call);
    IdempotentWrite write(context, call);
    if (write.earlier()) {
        return *write.earlier();
    }
    store::Transaction& scope = write.scope();
    const domain::InsatsId insats_id = input.content.insats;
    if (!is_among(own_insatser(scope, call), insats_id)) {
        return forbidden(write, call, insats_id);
    }
    const domain::Insats insats = store::find_insats(scope, insats_id).value();
    const domain::FieldErrors errors =
        check_registrering(context, input.content, std::nullopt, insats, input.form, call.today());
    if (!errors.empty()) {
        return invalid(errors);
    }
    if (const Json fields = unconfirmed(scope, input, insats, call.today()); !fields.empty()) {
        return field_error_reply(409, "needs_confirmation", fields);
    }
    store::RegistreringWriter writer(scope, context.lists, call.actor());
    const store::StoredRegistrering stored = writer.insert(input.content, store::Action::kStart);
    return write.finish(registrering_event("registrering.start", stored),
                        json_reply(201, to_json(stored, context.lists, call.today())));
}

}  // namespace samspar::http
