#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "disclosure/model/dimension_names.h"
#include "domain/period.h"

namespace samspar::disclosure {

// The persons of a period as they were counted for a publicering (0), or again for a rättelse of it
// (from 1). Each has universes of its own: nothing ties a count to the one of another edition but
// what is said of the two.
struct Edition {
    domain::Period period;
    int rattelse = 0;
    bool operator==(const Edition&) const = default;
};

// `aktuella 2021`, `aktuella 2021 rattelse 1`.
[[nodiscard]] std::string universe_name(Counted counted, const Edition& edition);

// The universe of the same persons in the edition of a rättelse: `aktuella 2021` becomes
// `aktuella 2021 rattelse 1`. REQUIRES: of the publicering itself.
[[nodiscard]] std::string universe_in(const std::string& universe, int rattelse);

// Whose universe that is. Empty for a name of another kind (`rattat 2021`); throws nothing.
[[nodiscard]] std::optional<Edition> edition_of(std::string_view universe);

// As corrected_universe of a period, for the end of one edition and the beginning of another:
// `rattat 2021`, `rattat 2021 rattelse 1`, `rattat 2021 till rattelse 1` when it is the later one
// that was counted again.
[[nodiscard]] std::string corrected_universe(const Edition& before, const Edition& after);

}  // namespace samspar::disclosure
