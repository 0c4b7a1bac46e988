#pragma once

#include <optional>
#include <string>

#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/reply.h"
#include "store/audit.h"
#include "store/store.h"

namespace samspar::http {

// A change that a client may send twice without it being done twice. Holds the write scope; the
// reply is stored with the change, in the same transaction, when the request names a key.
//
//     IdempotentWrite write(context, call);
//     if (write.earlier()) return *write.earlier();
//     ... change through write.scope() ...
//     return write.finish(event, reply);
class IdempotentWrite {
public:
    // Throws BadRequest when the key is not 8-64 letters, digits and hyphens.
    IdempotentWrite(Context& context, const Call& call);

    // The reply of the same request before, or 409 when the key was used for another one.
    [[nodiscard]] const std::optional<Reply>& earlier() const { return earlier_; }
    [[nodiscard]] store::Transaction& scope() { return scope_; }

    // Commits with the audit row. `remembered` is what a repetition gets when it must not get the
    // whole reply again.
    [[nodiscard]] Reply finish(const store::AuditEvent& event,
                               Reply reply,
                               const std::optional<std::string>& remembered = std::nullopt);

private:
    const Call& call_;
    std::string key_;
    security::Sha256Digest request_hash_;
    store::Transaction scope_;
    std::optional<Reply> earlier_;
};

}  // namespace samspar::http
