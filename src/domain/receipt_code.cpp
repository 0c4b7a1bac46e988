#include "domain/receipt_code.h"

namespace samspar::domain {
namespace {

constexpr std::uint32_t kBase = 23;
static_assert(kReceiptSigns.size() == kBase);

std::uint32_t weighted_sum(std::string_view code) {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        sum += static_cast<std::uint32_t>((i + 1) * kReceiptSigns.find(code[i]));
    }
    return sum % kBase;
}

// The check sign has weight 6, and 6 * 4 = 24 = 1 (mod 23): dividing by 6 is multiplying by 4.
char check_sign(std::string_view first_five) {
    return kReceiptSigns[(kBase - weighted_sum(first_five)) * 4 % kBase];
}

}  // namespace

std::string receipt_code(std::uint32_t number) {
    std::string code(kReceiptLength - 1, kReceiptSigns[0]);
    for (std::size_t i = code.size(); i-- > 0; number /= kBase) {
        code[i] = kReceiptSigns[number % kBase];
    }
    code.push_back(check_sign(code));
    return code;
}

std::string display_receipt_code(std::string_view code) {
    return std::string(code.substr(0, 3)) + "-" + std::string(code.substr(3));
}

ReceiptParse parse_receipt_code(std::string_view typed) {
    std::string code;
    for (const char c : typed) {
        if (c == ' ' || c == '-' || c == '\t') {
            continue;
        }
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (kReceiptSigns.find(upper) == std::string_view::npos || code.size() == kReceiptLength) {
            return {};
        }
        code.push_back(upper);
    }
    if (code.size() != kReceiptLength) {
        return {};
    }
    if (weighted_sum(code) != 0) {
        return {.code = std::nullopt, .wrong_check_sign = true};
    }
    return {.code = code, .wrong_check_sign = false};
}

}  // namespace samspar::domain
