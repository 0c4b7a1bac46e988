#pragma once

#include <string>

#include "cli/json.h"
#include "store/backup.h"

namespace samspar::cli {

// What is told of a backup that was read whole.
[[nodiscard]] Json json_of(const store::BackupContents& contents);
[[nodiscard]] std::string text_of(const store::BackupContents& contents);

}  // namespace samspar::cli
