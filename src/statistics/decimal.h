#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace samspar::statistics {

// A number as it is printed: units / 10^decimals. Kept as an integer so that no figure depends
// on how a machine rounds floating point.
struct Decimal {
    std::int64_t units = 0;
    int decimals = 0;
    bool operator==(const Decimal&) const = default;
};

// `35`, `22.9`, `-0.5`: point as decimal mark, no thousands mark, no sign on zero.
[[nodiscard]] std::string to_string(Decimal value);

// numerator / denominator, rounded half away from zero.
// REQUIRES: denominator > 0, decimals 0-3, |numerator| * 10^decimals * 2 within 64 bits.
[[nodiscard]] Decimal rounded(std::int64_t numerator, std::int64_t denominator, int decimals);

// `antal` of `av`. Counts stay below 10^7 everywhere here, which keeps all arithmetic exact.
struct Share {
    std::int64_t antal = 0;
    std::int64_t av = 0;
    bool operator==(const Share&) const = default;
};

// The share in per cent: 64 of 280 is 22.857, so 23 or 22.9. Empty when nobody is counted
// (av = 0): a share of nobody is not zero.
[[nodiscard]] std::optional<Decimal> percent(Share share, int decimals);

// a - b in procentenheter, from the unrounded shares. Empty when either is a share of nobody.
[[nodiscard]] std::optional<Decimal> percentage_points(Share a, Share b, int decimals);

// Mean of `days` over `n` participations, in months of 30.4375 days (a year's 365.25 / 12), with
// one decimal. REQUIRES: n > 0.
[[nodiscard]] Decimal mean_months(std::int64_t days, std::int64_t n);

}  // namespace samspar::statistics
