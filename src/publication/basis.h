#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "disclosure/model/policy.h"
#include "disclosure/release/ledger.h"
#include "domain/forbund.h"
#include "domain/instant.h"
#include "domain/kodlista.h"
#include "domain/period.h"
#include "domain/snapshot.h"
#include "store/store.h"

namespace samspar::publication {

// What a publicering is counted from, and counted again from.
struct Basis {
    domain::Forbund forbund;
    domain::Kodlistor lists;
    domain::Snapshot snapshot;
    disclosure::Ledger ledger;
    disclosure::Policy policy;
    int next_publicering = 0;
    std::int64_t rattelser = 0;       // of all publiceringar
    std::vector<std::string> single;  // what files of single registreringar tell beside the tables
};

// REQUIRES: nothing can be recorded at or before `as_of` any more.
[[nodiscard]] Basis read_basis(store::Scope& scope, domain::Period period, domain::Instant as_of);

}  // namespace samspar::publication
