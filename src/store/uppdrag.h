#pragma once

#include <optional>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"
#include "store/store.h"

namespace samspar::store {

// A user's right in one insats, from a day to a day (both inclusive) or without end.
struct Uppdrag {
    domain::UserId user;
    domain::InsatsId insats;
    domain::Date from;
    std::optional<domain::Date> to;
    bool operator==(const Uppdrag&) const = default;
};

std::vector<Uppdrag> load_uppdrag(Scope& scope, domain::UserId user);

// The insatser the user may act in on that day, in the order of their ids.
std::vector<domain::InsatsId> insatser_of(Scope& scope, domain::UserId user, domain::Date day);

// Replaces all uppdrag of the user.
void replace_uppdrag(WriteScope& scope, domain::UserId user, const std::vector<Uppdrag>& uppdrag);

}  // namespace samspar::store
