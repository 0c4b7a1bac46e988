#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samspar::domain {

// The receipt code by which a registrering is found again (schema/domain.md, "Receipt code").
//
//   code  := sign sign sign sign sign check      shown as XXX-XXX
//   sign  := one of kReceiptSigns, its value is its place there (0-22)
//   check := the sign that makes  1*v1 + 2*v2 + ... + 6*v6 = 0 (mod 23)
//
// 23 is a prime and the weights differ, so every wrong sign and every swap of two signs,
// neighbours or not, breaks the sum. No vowels (no words), no look-alikes: of 0/O/D/Q, 1/I/L,
// 2/Z, 5/S, 6/G, 8/B, U/V only one is a sign where two would be mistaken for each other.
inline constexpr std::string_view kReceiptSigns = "34579BCDFGHJKMNPQRTVWXZ";
inline constexpr std::size_t kReceiptLength = 6;
// How many different codes there are: 23^5.
inline constexpr std::uint32_t kReceiptCodes = 23U * 23U * 23U * 23U * 23U;

// The code with that running number, without hyphen. REQUIRES: number < kReceiptCodes.
// The caller draws the number at random; consecutive numbers would tell the order of arrival.
[[nodiscard]] std::string receipt_code(std::uint32_t number);

// `VPFGQR` -> `VPF-GQR`. REQUIRES: a code of six signs.
[[nodiscard]] std::string display_receipt_code(std::string_view code);

struct ReceiptParse {
    std::optional<std::string> code;  // six signs without hyphen when right
    bool wrong_check_sign = false;    // six signs of the alphabet that do not add up
};

// Reads what a person types: any case, spaces and hyphens ignored.
[[nodiscard]] ReceiptParse parse_receipt_code(std::string_view typed);

}  // namespace samspar::domain
