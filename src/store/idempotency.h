#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/ids.h"
#include "security/sha256.h"
#include "store/store.h"

namespace samspar::store {

struct StoredReply {
    security::Sha256Digest request_hash{};
    int status = 0;
    std::string body;
    std::string object = {};  // what it was done to, as its row in the log has it
};

// The answer given to that user and key before.
[[nodiscard]] std::optional<StoredReply> find_reply(Scope& scope,
                                                    domain::UserId user,
                                                    std::string_view key);

// In the same transaction as the change, so that a repeated request can never do it twice.
void insert_reply(WriteScope& scope,
                  domain::UserId user,
                  std::string_view key,
                  const StoredReply& reply);

}  // namespace samspar::store
