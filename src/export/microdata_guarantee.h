#pragma once

#include <string>

#include "disclosure/microdata/microdata.h"
#include "export/provenance.h"

namespace samspar::exporting {

// What is printed beside a file of single registreringar: the promise, what was measured, and what
// the codes mean. Counts of those who were left out are told together only.
[[nodiscard]] std::string guarantee_text(const disclosure::MicrodataFile& file,
                                         int publicering,
                                         const Provenance& provenance);

// Why a profile was not taken, in one sentence for the one who asked for the file. REQUIRES: it
// failed.
[[nodiscard]] std::string failed_condition(const disclosure::ProfileTrial& trial,
                                           std::size_t exportable,
                                           const disclosure::MicrodataConditions& conditions);

}  // namespace samspar::exporting
