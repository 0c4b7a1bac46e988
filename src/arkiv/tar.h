#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "arkiv/sink.h"
#include "domain/instant.h"

namespace samspar::arkiv {

// Archives as POSIX describes them (ustar, IEEE Std 1003.1): a head of 512 bytes for each file, its
// bytes, zeros up to the next 512, and two blocks of zeros at the end. Any tar reads it, it
// streams, and what it holds lies in it as it is.

inline constexpr std::size_t kTarBlock = 512;

struct TarEntry {
    std::string path;  // ASCII; a directory ends in `/`
    std::uint64_t bytes = 0;
};

// The head of an entry that belongs to its owner only. Throws std::invalid_argument for a path or a
// size that the form has no room for.
[[nodiscard]] std::string tar_head(const TarEntry& entry, domain::Instant modified);

// The zeros after so many bytes.
[[nodiscard]] std::string tar_padding(std::uint64_t bytes);
// The zeros that end an archive.
[[nodiscard]] std::string tar_end();

// Reads a head of this form. Throws std::runtime_error when it is none, or not whole. An end of the
// archive, which is all zeros, is an entry without a path.
[[nodiscard]] TarEntry read_tar_head(std::string_view block);

}  // namespace samspar::arkiv
