#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/release_files.h"

namespace samspar::store {

// A file of a publicering without its content.
struct PubliceringFileInfo {
    std::string format;
    std::string name;
    std::string media_type;
    std::string sha256;
    std::int64_t bytes = 0;
};

// In the order they were inserted; none when there is no such publicering.
[[nodiscard]] std::vector<PubliceringFileInfo> load_publicering_files(Scope& scope, int nummer);
[[nodiscard]] std::optional<PubliceringFile> find_publicering_file(Scope& scope,
                                                                   int nummer,
                                                                   std::string_view format);

}  // namespace samspar::store
