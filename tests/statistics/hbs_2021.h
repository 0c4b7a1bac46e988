#pragma once

#include <string_view>
#include <vector>

#include "domain/snapshot.h"

namespace samspar::testing {

// The published year of samordningsförbundet HBS, tests/data/hbs-2021, without the rows of the
// insatser named.
domain::Snapshot hbs_2021(const domain::Kodlistor& lists,
                          const std::vector<std::string_view>& without = {});

}  // namespace samspar::testing
