#pragma once

#include <string>
#include <vector>

#include "export/release_files.h"
#include "store/publicering_files.h"

namespace samspar::publication {

// Rendered files as they are stored: each with its checksum.
[[nodiscard]] std::vector<store::PubliceringFile> freeze(
    const std::vector<exporting::ReleaseFile>& files);

// SHA-256 of the lines `sha256  name`, one for each file, as sha256sum prints them.
[[nodiscard]] std::string sum_of_files(const std::vector<store::PubliceringFile>& files);

}  // namespace samspar::publication
