#pragma once

#include <cstddef>
#include <cstdint>

namespace samspar::office {

inline constexpr std::size_t kMegabyte = std::size_t{1024} * 1024;

// What a file of an office program may cost to read (schema/exchange-format.md section 1). A test
// gives smaller ones.
struct Limits {
    std::size_t packed = 50 * kMegabyte;     // bytes of the file
    std::size_t unpacked = 512 * kMegabyte;  // bytes of all parts that are read, as they come out
    std::size_t ratio = 200;                 // bytes that come out for each that is packed, ...
    std::size_t ratio_from = 8 * kMegabyte;  // ... in a part that is larger than this
    std::size_t entries = 5000;              // files in the archive
    std::size_t whole = 8 * kMegabyte;       // a part that has to be in memory as a whole
    std::size_t piece = 4 * kMegabyte;       // an element that has to: a row, a shared string
    std::size_t depth = 64;                  // elements within elements
    std::size_t merged = 20'000;             // merged ranges of a sheet
    std::size_t strings = 4'000'000;         // shared strings
    std::int64_t rows = 1'048'576;           // the last row there can be
    std::int32_t columns = 1000;             // columns with content; the format itself has 16 384
};

}  // namespace samspar::office
