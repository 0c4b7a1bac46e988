#pragma once

#include "disclosure/model/policy.h"
#include "disclosure/release/ledger.h"
#include "domain/period.h"

namespace samspar::publication {

// What the chance of a release is thrown for (disclosure/release/ladder.h): the period, everything
// published before and the limits that apply. Nothing of what is registered is in it, so nobody can
// throw again by changing a registrering.
[[nodiscard]] std::string words_of_coin(domain::Period period,
                                        const disclosure::Ledger& earlier,
                                        const disclosure::Policy& policy);

}  // namespace samspar::publication
