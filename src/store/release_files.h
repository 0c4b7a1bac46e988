#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/release.h"
#include "store/store.h"

namespace samspar::store {

// One frozen file of a release.
struct PubliceringFile {
    std::string format;  // `csv`, `sida` ...; one of each
    std::string name;    // as it is downloaded
    std::string media_type;
    std::string sha256;   // of the content, lower-case hexadecimal
    std::string content;  // any bytes
};

// Only the insert function of the release itself adds files.
void insert_files(WriteScope& scope,
                  const Release& release,
                  const std::vector<PubliceringFile>& files);

// In the order they were inserted; none when there is no such release.
[[nodiscard]] std::vector<PubliceringFile> load_files(Scope& scope, const Release& release);
[[nodiscard]] std::optional<PubliceringFile> find_file(Scope& scope,
                                                       const Release& release,
                                                       std::string_view format);
// The content of the file of that format of every release of a kind, oldest first.
[[nodiscard]] std::vector<std::string> load_contents(Scope& scope,
                                                     ReleaseKind kind,
                                                     std::string_view format);

}  // namespace samspar::store
