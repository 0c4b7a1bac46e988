#pragma once

#include <cstdint>
#include <random>

#include "domain/kodlista.h"
#include "domain/registrering.h"

namespace samspar::bench {

// Invented registreringar in the proportions of a real förbund: `per_year` starts a year, spread
// evenly over `years` years up to 2025, ten and a half months on average, some still open, one in
// six people back a second time. The same seed gives the same rows.
class Generator {
public:
    Generator(const domain::Kodlistor& lists, int insatser, int years, std::uint32_t seed = 2021);

    // The n-th of `total` registreringar, in order of start.
    domain::Registrering next(std::int64_t n, std::int64_t total);

private:
    int pick(int low, int high);
    domain::KodSet pick_forsorjning();

    const domain::Kodlistor& lists_;
    int insatser_;
    int years_;
    std::mt19937 random_;
};

}  // namespace samspar::bench
