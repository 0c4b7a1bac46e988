#pragma once

#include <utility>
#include <variant>

#include "acts/outcome.h"
#include "http/gate/reply.h"

namespace samspar::http {

// The one place where what came of an act becomes a reply.

[[nodiscard]] Reply reply_of(const acts::Refusal& refusal);
[[nodiscard]] Reply reply_of(const acts::Kept& kept);

// `reply` makes the reply of an act that was done now.
template <typename T, typename MakeReply>
[[nodiscard]] Reply reply_of(const acts::Outcome<T>& outcome, MakeReply reply) {
    if (const auto* refusal = std::get_if<acts::Refusal>(&outcome)) {
        return reply_of(*refusal);
    }
    if (const auto* kept = std::get_if<acts::Kept>(&outcome)) {
        return reply_of(*kept);
    }
    return reply(std::get<T>(outcome));
}

}  // namespace samspar::http
