#pragma once

#include <cstdint>

#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::testing {

struct RandomForbund {
    int insatser = 40;
    int registreringar = 1300;  // that touch each year, about
    int first_year = 2021;
    int years = 1;
};

// A förbund that never was: insatser of very different sizes, some for women only, some that end
// or begin in a year, and registreringar over all the years. The same seed gives the same förbund
// on every machine.
domain::Snapshot random_forbund(const domain::Kodlistor& lists,
                                std::uint32_t seed,
                                const RandomForbund& size = {});

}  // namespace samspar::testing
