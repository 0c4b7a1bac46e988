#pragma once

#include "publication/json.h"
#include "publication/prepare.h"

namespace samspar::publication {

// What the protection did, for the person who publishes and for the record:
// `{celler, dolda, stora, stora_dolda, kansliga, program, sekunder, utelamnade, insider}`.
// `program` counts linear programs, `stora` are counts at or above the threshold, `utelamnade` are
// headings of tables with nothing that could be shown, `insider` says in words which cells somebody
// alone in hers can work out. REQUIRES: not refused.
[[nodiscard]] Json report_json(const Prepared& prepared);

}  // namespace samspar::publication
