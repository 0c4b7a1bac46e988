#pragma once

#include "export/provenance.h"
#include "statistics/statistics.h"

namespace samspar::testing {

// Few figures of every kind, with names that no file format likes.
statistics::ExactStatistics sample();

exporting::Provenance sample_provenance(bool training = false);

}  // namespace samspar::testing
