#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace samspar::test {

// One file of an archive. What the archive says of it may be made untrue.
struct ZipFile {
    std::string name;
    std::string content;
    bool deflated = true;
    std::uint16_t flags = 0;  // 1: encrypted
    bool wrong_checksum = false;
    std::uint32_t told_size = 0;  // the size it gives itself, 0 for the true one
};

// A zip archive, written byte by byte as no library would.
[[nodiscard]] std::string zip(const std::vector<ZipFile>& files);

}  // namespace samspar::test
