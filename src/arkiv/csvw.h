#pragma once

#include <string>

#include "arkiv/facts.h"
#include "arkiv/plan.h"

namespace samspar::arkiv {

// What programs need to read the tables: names, titles, types, keys and references of every column,
// as W3C "Metadata Vocabulary for Tabular Data" (CSV on the Web) has them. JSON.
[[nodiscard]] std::string csvw_metadata(const Plan& plan, const ArchiveFacts& facts);

}  // namespace samspar::arkiv
