#include "publication/frozen_files.h"

#include "security/sha256.h"

namespace samspar::publication {

std::vector<store::PubliceringFile> freeze(const std::vector<exporting::ReleaseFile>& files) {
    std::vector<store::PubliceringFile> result;
    for (const exporting::ReleaseFile& file : files) {
        result.push_back({.format = file.format,
                          .name = file.name,
                          .media_type = file.media_type,
                          .sha256 = security::sha256_hex(file.content),
                          .content = file.content});
    }
    return result;
}

std::string sum_of_files(const std::vector<store::PubliceringFile>& files) {
    std::string lines;
    for (const store::PubliceringFile& file : files) {
        lines += file.sha256 + "  " + file.name + "\n";
    }
    return security::sha256_hex(lines);
}

}  // namespace samspar::publication
