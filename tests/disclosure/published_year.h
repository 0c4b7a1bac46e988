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

// The release of a year, with all defences unless told otherwise.
disclosure::ReleaseResult publish(const domain::Snapshot& snapshot,
                                  const domain::Kodlistor& lists,
                                  int year,
                                  const disclosure::Ledger& earlier = {},
                                  const disclosure::Defences& defences = {});

// What the independent auditor finds in the rendered file of a release, stopping early at safe
// cells.
audit::Report examine_release(const disclosure::ReleaseResult& result);

// The same with the true counts given, so that every insider is tried.
audit::Report examine_with_truth(const disclosure::ReleaseResult& result,
                                 const domain::Snapshot& snapshot,
                                 const domain::Kodlistor& lists,
                                 int year);

// The findings that are disclosures, one a line; empty when there are none.
std::string disclosures(const audit::Report& report);

// A table as text, `X` for hidden and `-` for not applicable, for literal expectations.
std::vector<std::string> lines_of_table(const disclosure::PublishedTable& table);

}  // namespace samspar::testing
