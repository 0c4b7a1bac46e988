#pragma once

#include <cstdint>
#include <span>

#include "security/random.h"

namespace samspar::test {

// Bytes 0, 1, 2 ... for a test that must know what chance brings.
inline security::RandomSource counting_random() {
    return [next = std::uint8_t{0}](std::span<std::uint8_t> out) mutable {
        for (std::uint8_t& byte : out) {
            byte = next++;
        }
    };
}

}  // namespace samspar::test
