#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace samspar::fuzz {

// Damages good inputs, the same way every time for the same seed: bits turned over, bytes that mean
// something put in, parts left out, doubled, or taken from another of the inputs.
class Mutator {
public:
    // `words` are what the format reads something into: separators, signs, keywords.
    Mutator(std::vector<std::string> inputs, std::vector<std::string> words, std::uint32_t seed);

    // One input, damaged in one to six places.
    [[nodiscard]] std::string next();

    [[nodiscard]] std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    void damage(std::string& text);

    std::vector<std::string> inputs_;
    std::vector<std::string> words_;
    std::mt19937 random_;
};

// How many inputs a test tries: `otherwise`, times SAMSPAR_FUZZ_FACTOR when that is set.
[[nodiscard]] int rounds(int otherwise);
// SAMSPAR_FUZZ_SEED, else 1.
[[nodiscard]] std::uint32_t seed();

// For the message of a failure: the input as a C++ literal.
[[nodiscard]] std::string printable(const std::string& text);

}  // namespace samspar::fuzz
