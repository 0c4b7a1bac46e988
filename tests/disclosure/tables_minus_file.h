#pragma once

#include <string>
#include <vector>

#include "disclosure/microdata/microdata.h"
#include "disclosure/release/ledger.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::testing {

// What anybody finds who subtracts a file from the counts that tables show of those who ended: for
// each combination of the file's answers that shown counts add up to, how many of them are not in
// the file. Those from 1 to 4, one a line; empty when there are none. Shares no code with what the
// file was audited with.
std::vector<std::string> small_differences(const disclosure::MicrodataResult& result,
                                           const disclosure::Ledger& published,
                                           const domain::Snapshot& snapshot,
                                           const domain::Kodlistor& lists);

// What the file is to have counted by persons, from the rows that are in it: at least five have
// each combination of answers, and among those alike at most 90 per cent one sensitive answer. The
// combinations that have not, one a line.
std::vector<std::string> too_few_persons(const disclosure::MicrodataResult& result,
                                         const disclosure::Ledger& published,
                                         const domain::Snapshot& snapshot,
                                         const domain::Kodlistor& lists);

// The same förbund, where about every fifth row is a second or third deltagande of somebody who
// has a row before it, and some persons are not known.
domain::Snapshot with_returning_persons(domain::Snapshot snapshot, std::uint32_t seed);

}  // namespace samspar::testing
