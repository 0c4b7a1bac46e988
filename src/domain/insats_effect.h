#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/field_error.h"

namespace samspar::domain {

// What a change of an insats does to what is registered already. Nothing of that is changed by it:
// whoever changes the insats has to know, and to say that it is meant.

// Registreringar that went with the field as it was and do not with what it becomes. They stay, and
// count as before.
struct RegistreringarOutside {
    std::string_view field;  // start, slut, kon_begransning, registrering
    std::int64_t count = 0;
    bool operator==(const RegistreringarOutside&) const = default;
};

// A figure of the flow of a calendar year that becomes another. Without a value: the insats has no
// row in that year, or the measure does not apply to it.
struct MovedFigure {
    int year = 0;
    std::string insats;  // its namn as it becomes; empty: all insatser
    std::string_view matt;
    std::optional<std::int64_t> before;
    std::optional<std::int64_t> after;
    bool operator==(const MovedFigure&) const = default;
};

struct InsatsEffect {
    std::vector<RegistreringarOutside> outside;
    std::string_view moved_by;  // the field that moves the figures
    std::vector<MovedFigure> figures;
};

// Whom they are told: the operator who has the files, or those who may not see a single
// registrering (domain/rough_count.h).
enum class CountsTold : std::uint8_t { kExact, kRough };

// What has to be confirmed: `registreringar_outside` for each field, with how many as its limit,
// and `figures_move`, with how many figures.
[[nodiscard]] FieldErrors warnings(const InsatsEffect& effect, CountsTold told);

}  // namespace samspar::domain
