#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace samspar::security {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

// The bytes of a text, without a copy. Valid as long as the text is.
[[nodiscard]] inline ByteView bytes_of(std::string_view text) {
    // A char may always be looked at as an unsigned byte.
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

[[nodiscard]] inline std::string_view text_of(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace samspar::security
