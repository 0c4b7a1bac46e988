#pragma once

#include <optional>
#include <string>

#include "statistics/statistics.h"

namespace samspar::exporting {

// A figure as Swedish text for people: `64 (23 %)`, `1 234`, `−4`, `10,4`. A share of nobody and
// a value that cannot be computed is an en dash, and what does not apply is said in words. The
// spaces do not break.
[[nodiscard]] std::string cell_text(const statistics::Figure& figure, statistics::Kind kind);

// A number as Swedish text: `1 234`, `−4`, `10,4`. The spaces do not break.
[[nodiscard]] std::string number_text(statistics::Decimal value);

// How a figure differs from that of the period before: counts and months as they are, shares in
// procentenheter from the unrounded shares. Empty when one of the two is not there.
[[nodiscard]] std::optional<statistics::Decimal> change_of(const statistics::Figure& now,
                                                           const statistics::Figure& before,
                                                           statistics::Kind kind);

// The same as Swedish text, always with sign.
[[nodiscard]] std::string change_text(std::optional<statistics::Decimal> change);
[[nodiscard]] std::string change_text(const statistics::Figure& now,
                                      const statistics::Figure& before,
                                      statistics::Kind kind);

}  // namespace samspar::exporting
