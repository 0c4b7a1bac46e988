#pragma once

#include <string_view>

#include "disclosure/model/policy.h"
#include "disclosure/release/ledger.h"
#include "domain/period.h"
#include "store/store.h"

namespace samspar::publication {

// The throw for something that is to be given out of a period (disclosure/model/beginning.h), by
// what it is, everything published before and the limits that apply. Nothing of what is registered
// is in it, so nobody can throw again by changing a registrering. Always 0 in an exercise, which
// has nobody to protect: every course sees the same tables.
[[nodiscard]] double coin_for(const store::Store& store,
                              bool training,
                              std::string_view what,  // `publicering`, `mikrodata`
                              domain::Period period,
                              const disclosure::Ledger& earlier,
                              const disclosure::Policy& policy);

}  // namespace samspar::publication
