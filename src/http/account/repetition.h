#pragma once

#include <string>
#include <utility>

#include "acts/outcome.h"
#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/reply.h"
#include "security/sha256.h"

namespace samspar::http {

// A request that may be sent twice without being done twice names a key (Idempotency-Key).

// What stands for the client's key in the store: those are the client's own words. Empty without
// one. Throws BadRequest when it is not 8-64 letters, digits and hyphens.
[[nodiscard]] std::string kept_key(const Context& context, const Request& request);

// What tells this request from another one with the same key.
[[nodiscard]] security::Sha256Digest hash_of(const Context& context, const Request& request);

// `reply` makes the reply that a repetition gets of what came of the act.
template <typename T, typename MakeReply>
[[nodiscard]] acts::Repetition<T> repetition(const Context& context,
                                             const Call& call,
                                             MakeReply reply) {
    return {kept_key(context, call.request),
            hash_of(context, call.request),
            [reply = std::move(reply)](const T& value) {
                const Reply first = reply(value);
                return acts::Kept{first.status, first.body};
            }};
}

}  // namespace samspar::http
