#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/instant.h"

namespace samspar::exporting {

// What a file says about itself beside its figures.
struct Provenance {
    std::string forbund;       // name of the förbund
    domain::Instant uttaget;   // when the file was made
    domain::Instant underlag;  // as of when the registreringar were read
    std::string program;       // version of the program
    bool training = false;     // figures of a training store: marked ÖVNING
    // Names of the insatser that the file is about, when it is not about all of the förbund.
    std::optional<std::vector<std::string>> only = {};
};

// Stands on every file of exact statistics.
inline constexpr std::string_view kInternalMark = "Intern, ej för publicering";
inline constexpr std::string_view kTrainingMark = "ÖVNING";

// Lower-case hexadecimal SHA-256 of a text. A parameter, since room export sees no cryptography.
using Sha256Hex = std::function<std::string(std::string_view)>;

}  // namespace samspar::exporting
