#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/kodlista.h"
#include "domain/period.h"
#include "domain/snapshot.h"
#include "store/store.h"

namespace samspar::store {

// What statistics of the period need: insatser, the rows that touch it, counts. With `compare`
// also what the period before it needs. Costs the same for a year however long the history is.
[[nodiscard]] domain::Snapshot load_snapshot(Scope& scope, domain::Period period, bool compare);

// As everything stood at that moment. Reads the whole history.
[[nodiscard]] domain::Snapshot load_snapshot_as_of(Scope& scope,
                                                   const domain::Kodlistor& lists,
                                                   domain::Period period,
                                                   bool compare,
                                                   domain::Instant as_of);

// The same, and of which registrering each row is a version.
struct TracedSnapshot {
    domain::Snapshot snapshot;
    std::vector<domain::RegistreringId> registreringar;  // by place in snapshot.rows
};
[[nodiscard]] TracedSnapshot load_traced_snapshot_as_of(Scope& scope,
                                                        const domain::Kodlistor& lists,
                                                        domain::Period period,
                                                        domain::Instant as_of);

// Compares the derived rows with the newest versions; a sentence for each difference, at most ten.
[[nodiscard]] std::vector<std::string> check_statistics_rows(Scope& scope,
                                                             const domain::Kodlistor& lists);

}  // namespace samspar::store
