#pragma once

#include <string>

#include "export/provenance.h"

namespace samspar::exporting {

// A file of some insatser says everywhere that it is not the whole förbund: its totals are sums of
// them only, and a file is passed on without the page that it was fetched from. All of these are
// empty, or as of everything, for a file of all insatser.

// Behind the name of the förbund, in a source: `, en del av insatserna`, or the only one.
[[nodiscard]] std::string part_in_source(const Provenance& provenance);

// Which they are: `Lyra och UPIS`.
[[nodiscard]] std::string part_names(const Provenance& provenance);

// What the reader must know first.
[[nodiscard]] std::string part_note(const Provenance& provenance);

// What stands where a figure is of all insatser that the file is about.
[[nodiscard]] std::string whole_of_file(const Provenance& provenance);

}  // namespace samspar::exporting
