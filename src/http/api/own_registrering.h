#pragma once

#include <variant>

#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/reply.h"
#include "store/registreringar.h"

namespace samspar::http {

// The registrering with the code in the path, when it is in an insats of the caller. Otherwise the
// reply: 422 for a code with a wrong check sign, 404 for one that does not exist and for one of
// somebody else, which look the same.
[[nodiscard]] std::variant<store::StoredRegistrering, Reply> own_registrering(
    const Context& context, store::Scope& scope, const Call& call);

// For the audit row: the internal number, since the code is what people are told.
[[nodiscard]] store::AuditEvent registrering_event(std::string action,
                                                   const store::StoredRegistrering& registrering);

}  // namespace samspar::http
