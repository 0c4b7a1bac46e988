#pragma once

#include <string>

#include "export/provenance.h"
#include "statistics/statistics.h"

namespace samspar::exporting {

// `statistik/1` as one JSON object: where it comes from, the axes and texts of each table, and
// the rows with the names of the CSV. `kontrollsumma` is over the bytes of statistik_csv, so a
// file can be checked against the other form.
[[nodiscard]] std::string statistik_json(const statistics::ExactStatistics& statistics,
                                         const Provenance& provenance,
                                         const Sha256Hex& sha256_hex);

}  // namespace samspar::exporting
