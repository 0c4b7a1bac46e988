#include "cli/web_app.h"

namespace samspar::cli {

std::span<const domain::EmbeddedFile> web_app_files() {
    return {};
}

}  // namespace samspar::cli
