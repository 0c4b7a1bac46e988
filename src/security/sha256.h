#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "security/bytes.h"

namespace samspar::security {

// FIPS 180-4.
using Sha256Digest = std::array<std::uint8_t, 32>;

[[nodiscard]] Sha256Digest sha256(ByteView bytes);
[[nodiscard]] std::string sha256_hex(std::string_view text);

// The same sum over data that comes in pieces, such as a file.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void update(ByteView bytes);
    // The sum of everything so far. Ends the object: a later call throws std::logic_error.
    [[nodiscard]] Sha256Digest finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace samspar::security
