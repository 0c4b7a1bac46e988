#pragma once

#include <string_view>

#include "security/keyring.h"

namespace samspar::store {

// Throws of chance that this installation can repeat and nobody else can foresee: HMAC-SHA-256
// under the key signing. The same words throw the same, in every process, for ever. Safe to use
// from several threads.
class Coins {
public:
    explicit Coins(const security::Secret<32>& key) : key_(key) {}

    // 0 <= result < 1.
    [[nodiscard]] double thrown_for(std::string_view words) const;

private:
    security::Secret<32> key_;
};

}  // namespace samspar::store
