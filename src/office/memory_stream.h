#pragma once

#include <minizip/ioapi.h>

#include <cstdint>
#include <string_view>

namespace samspar::office {

// Bytes in memory as minizip reads a file.
struct MemoryStream {
    std::string_view bytes;
    std::uint64_t at = 0;
};

// REQUIRES: `stream` lives as long as what is opened with the functions.
[[nodiscard]] zlib_filefunc64_def reading_functions(MemoryStream& stream);

}  // namespace samspar::office
