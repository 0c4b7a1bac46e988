#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.h"

namespace samspar::store {

// One frozen file of a publicering. Only insert_publicering adds any.
struct PubliceringFile {
    std::string format;  // `csv`, `sida` ...; one of each
    std::string name;    // as it is downloaded
    std::string media_type;
    std::string sha256;   // of the content, lower-case hexadecimal
    std::string content;  // any bytes
};

// The same without the content.
struct PubliceringFileInfo {
    std::string format;
    std::string name;
    std::string media_type;
    std::string sha256;
    std::int64_t bytes = 0;
};

void insert_publicering_files(WriteScope& scope,
                              int nummer,
                              const std::vector<PubliceringFile>& files);

// In the order they were inserted; none when there is no such publicering.
[[nodiscard]] std::vector<PubliceringFileInfo> load_publicering_files(Scope& scope, int nummer);
[[nodiscard]] std::optional<PubliceringFile> find_publicering_file(Scope& scope,
                                                                   int nummer,
                                                                   std::string_view format);

}  // namespace samspar::store
