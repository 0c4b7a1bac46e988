#include "cli/web_app.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_web_app();
}  // namespace samspar

namespace samspar::cli {

std::span<const domain::EmbeddedFile> web_app_files() {
    return embedded_web_app();
}

}  // namespace samspar::cli
