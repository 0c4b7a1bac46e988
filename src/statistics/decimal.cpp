#include "statistics/decimal.h"

#include <cstdlib>

namespace samspar::statistics {
namespace {

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

// 30.4375 as a fraction.
constexpr std::int64_t kMonthNumerator = 487;
constexpr std::int64_t kMonthDenominator = 16;

}  // namespace

std::string to_string(Decimal value) {
    const std::int64_t scale = power_of_ten(value.decimals);
    const std::int64_t magnitude = std::abs(value.units);
    std::string text = value.units < 0 ? "-" : "";
    text += std::to_string(magnitude / scale);
    if (value.decimals > 0) {
        const std::string fraction = std::to_string(magnitude % scale);
        text += '.';
        text.append(static_cast<std::size_t>(value.decimals) - fraction.size(), '0');
        text += fraction;
    }
    return text;
}

Decimal rounded(std::int64_t numerator, std::int64_t denominator, int decimals) {
    const std::int64_t doubled = std::abs(numerator) * power_of_ten(decimals) * 2;
    const std::int64_t magnitude = (doubled + denominator) / (2 * denominator);
    return {numerator < 0 ? -magnitude : magnitude, decimals};
}

std::optional<Decimal> percent(Share share, int decimals) {
    if (share.av <= 0) {
        return std::nullopt;
    }
    return rounded(share.antal * 100, share.av, decimals);
}

std::optional<Decimal> percentage_points(Share a, Share b, int decimals) {
    if (a.av <= 0 || b.av <= 0) {
        return std::nullopt;
    }
    return rounded((a.antal * b.av - b.antal * a.av) * 100, a.av * b.av, decimals);
}

Decimal mean_months(std::int64_t days, std::int64_t n) {
    return rounded(days * kMonthDenominator, n * kMonthNumerator, 1);
}

}  // namespace samspar::statistics
