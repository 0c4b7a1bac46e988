#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "store/store.h"

namespace samspar::store {

// What a clock that ran ahead has left among the accounts, seen by the clock of now.
struct AccountsAhead {
    std::vector<std::string> users;  // by name, whose codes are refused until the clock gets there
    std::int64_t links = 0;          // one-time links good for longer than a link is
    std::int64_t sessions = 0;
    bool operator==(const AccountsAhead&) const = default;
};

// `link_valid`: how long a new link is good for.
[[nodiscard]] AccountsAhead accounts_ahead(Scope& scope, std::chrono::seconds link_valid);

// Brings them back: codes open again within a minute (the present one and the next count as used),
// links end when one made now would, sessions end. Gives what there was.
AccountsAhead bring_accounts_back(WriteScope& scope, std::chrono::seconds link_valid);

}  // namespace samspar::store
