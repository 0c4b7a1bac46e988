#pragma once

#include <cstdint>

#include "domain/forbund.h"
#include "domain/kodlista.h"

namespace samspar::store {

// The code lists and the förbund as they stood after some commit. An edition is never changed: a
// commit that changes a list makes the next one, and whoever holds the old one goes on with it.
struct Edition {
    std::uint64_t number = 0;  // rises with each change while this store is open
    domain::Kodlistor lists;
    domain::Forbund forbund;
};

}  // namespace samspar::store
