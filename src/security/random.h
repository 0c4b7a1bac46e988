#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace samspar::security {

// Fills the whole span with bytes nobody can foresee, or throws std::runtime_error. Handed in as a
// value so that a test decides what chance brings.
using RandomSource = std::function<void(std::span<std::uint8_t>)>;

// The generator of the system, by way of OpenSSL.
void system_random(std::span<std::uint8_t> out);

// A random (version 4) UUID in the form of RFC 9562.
[[nodiscard]] std::string random_uuid(const RandomSource& random);

}  // namespace samspar::security
