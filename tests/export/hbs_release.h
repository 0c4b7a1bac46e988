#pragma once

#include <string_view>

#include "disclosure/release/release.h"
#include "export/release_files.h"

namespace samspar::testing {

// The release of tests/data/hbs-2021 as publicering 21 of the förbund HBS.
const disclosure::ReleaseResult& hbs_release();

// Every file of it. `sha256` is the length of the text, to say which bytes were hashed.
const std::vector<exporting::ReleaseFile>& hbs_release_files();

// Throws std::runtime_error when there is no such format.
const exporting::ReleaseFile& hbs_release_file(std::string_view format);

}  // namespace samspar::testing
