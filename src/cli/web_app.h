#pragma once

#include <span>

#include "domain/embedded_file.h"

namespace samspar::cli {

// The web app that was built before the program was: each file, and its compressed form under the
// same name with `.gz`. None when there was no web app then.
std::span<const domain::EmbeddedFile> web_app_files();

}  // namespace samspar::cli
