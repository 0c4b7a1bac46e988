#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "domain/snapshot.h"

namespace samspar::statistics {

// An insats that is not counted: a volyminsats in which nobody was registered, or not the one that
// was asked for.
inline constexpr std::uint16_t kOutside = 0xFFFF;

// Where each insats of a snapshot counts. A scope is an insats with figures of its own; an
// insats that is reported under another (redovisas_i) counts there, with that one's
// `arbetslivsinriktad`. Scopes are numbered from 1 in the snapshot's order; 0 is all of them.
struct Scopes {
    std::vector<std::uint16_t> of_insats;  // by place in snapshot.insatser; kOutside = none
    std::vector<std::size_t> place{0};     // by scope: place in snapshot.insatser; [0] unused
    std::vector<std::uint8_t> outcome{0};  // by scope: 1 when exits count in the outcome

    [[nodiscard]] std::size_t size() const { return place.size(); }
};

// Place in snapshot.insatser of the insats that it is reported under: its own when
// redovisas_i is empty, points nowhere or runs in a circle.
[[nodiscard]] std::size_t reported_under(const domain::Snapshot& snapshot, std::size_t place);

// `only`: the one insats that was asked for; it has figures only if it is not reported under
// another.
[[nodiscard]] Scopes make_scopes(const domain::Snapshot& snapshot,
                                 std::optional<domain::InsatsId> only);

// Open on some day of the period, and counted participant by participant.
[[nodiscard]] bool is_open_in(const domain::Insats& insats, domain::Date first, domain::Date last);

}  // namespace samspar::statistics
