#include "http/api/own_registrering.h"

#include "domain/receipt_code.h"
#include "http/account/rights.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"

namespace samspar::http {

std::variant<store::StoredRegistrering, Reply> own_registrering(const Context& context,
                                                                store::Scope& scope,
                                                                const Call& call) {
    const domain::ReceiptParse typed = domain::parse_receipt_code(call.request.parameter("kod"));
    if (typed.wrong_check_sign) {
        return invalid({{"kod", "wrong_check_sign", "kod has a wrong sign", std::nullopt}});
    }
    if (typed.code) {
        auto found = store::find_registrering(scope, context.lists, *typed.code);
        if (found && is_among(own_insatser(scope, call), found->content.insats)) {
            return std::move(*found);
        }
    }
    return error_reply(404, "not_found");
}

store::AuditEvent registrering_event(std::string action,
                                     const store::StoredRegistrering& registrering) {
    return {.action = std::move(action),
            .object_type = "registrering",
            .object_id = std::to_string(registrering.id.value),
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = {}};
}

}  // namespace samspar::http
