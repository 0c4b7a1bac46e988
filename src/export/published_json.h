#pragma once

#include <string>

#include "disclosure/model/policy.h"
#include "disclosure/release/published.h"
#include "export/provenance.h"

namespace samspar::exporting {

// A release as `statistik/1` in JSON: its number and policy, what each table counts, and the rows
// of published_csv by name. `kontrollsumma` is over the bytes of published_csv.
[[nodiscard]] std::string published_json(const disclosure::PublishedRelease& release,
                                         const disclosure::Policy& policy,
                                         const Provenance& provenance,
                                         const Sha256Hex& sha256_hex);

}  // namespace samspar::exporting
