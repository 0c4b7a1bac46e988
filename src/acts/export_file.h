#pragma once

#include <functional>
#include <optional>
#include <string>

#include "acts/doer.h"
#include "acts/entry.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "store/release_files.h"

namespace samspar::acts {

// What files are asked for: those of a publicering or of a part of it. Nothing when there is none.
using FindRelease = std::function<std::optional<store::Release>(store::Scope&)>;

// One file of a release, as it was frozen, as kPubliceringExport of the publicering. `detail` is
// what the log is told. Refuses with kNotFound, kNoSuchFormat.
[[nodiscard]] Outcome<store::PubliceringFile> export_file(const Environment& environment,
                                                          const Doer& doer,
                                                          int publicering,
                                                          const FindRelease& find,
                                                          const std::string& format,
                                                          const Detail& detail);

}  // namespace samspar::acts
