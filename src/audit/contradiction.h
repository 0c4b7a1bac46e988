#pragma once

#include <string>
#include <vector>

#include "audit/model.h"

namespace samspar::audit {

// Which published numbers would have to change for everything to be possible: the ones that the
// smallest total change touches, as lines for people. REQUIRES: the model has no solution, not even
// in fractions.
[[nodiscard]] std::vector<std::string> explain_contradiction(const Model& model);

}  // namespace samspar::audit
