#pragma once

#include <string>
#include <vector>

#include "audit/report.h"
#include "disclosure/release/release.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::testing {

// HBS 2021 with the limits of kön that insatser.csv declares.
domain::Snapshot hbs_2021_with_limits(const domain::Kodlistor& lists);

// The independent auditor, reading the rendered file of a release.
disclosure::Audit real_audit();

// The release of a year: with all defences, and audited; unless told otherwise, and then not, since
// a careful step of the ladder would make up for what is left out.
disclosure::ReleaseResult publish(const domain::Snapshot& snapshot,
                                  const domain::Kodlistor& lists,
                                  int year,
                                  const disclosure::Ledger& earlier = {},
                                  const disclosure::Defences& defences = {});

// What the independent auditor finds in the rendered file of a release, stopping early at safe
// cells.
audit::Report examine_release(const disclosure::ReleaseResult& result);

// The same in the model with the classes of hidden counts, which a reader is taken to know.
audit::Report examine_proof(const disclosure::ReleaseResult& result);

// What it finds in the file with the true counts given, so that every insider is tried.
audit::Report examine_with_truth(const disclosure::ReleaseResult& result,
                                 const domain::Snapshot& snapshot,
                                 const domain::Kodlistor& lists,
                                 int year);

// The findings that are disclosures, one a line; empty when there are none.
std::string disclosures(const audit::Report& report);

// A table as text, `X` for hidden and `-` for not applicable, for literal expectations.
std::vector<std::string> lines_of_table(const disclosure::PublishedTable& table);

}  // namespace samspar::testing
