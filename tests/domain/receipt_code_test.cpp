#include "domain/receipt_code.h"

#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace samspar::domain {
namespace {

bool accepted(const std::string& typed) {
    return parse_receipt_code(typed).code.has_value();
}

TEST(ReceiptCodeTest, is_six_signs_of_which_the_last_checks) {
    EXPECT_EQ(receipt_code(0), "333333");
    // Values 0 0 0 0 1: the sum 5 wants a check value v with 5 + 6v = 0 (mod 23), v = 3.
    EXPECT_EQ(receipt_code(1), "333347");
    EXPECT_EQ(receipt_code(kReceiptCodes - 1).substr(0, 5), "ZZZZZ");
}

TEST(ReceiptCodeTest, reads_its_own_codes_in_any_dress) {
    EXPECT_EQ(parse_receipt_code("333347").code, "333347");
    EXPECT_EQ(parse_receipt_code(" 333-347 ").code, "333347");
    const std::string code = receipt_code(4'711'117);
    std::string lower = display_receipt_code(code);
    for (char& c : lower) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    EXPECT_EQ(parse_receipt_code(lower).code, code);
}

TEST(ReceiptCodeTest, has_no_sign_that_looks_like_another) {
    for (const char c : std::string("0O1ILU2S68AEY")) {
        EXPECT_EQ(kReceiptSigns.find(c), std::string_view::npos) << c;
    }
    EXPECT_EQ(std::set<char>(kReceiptSigns.begin(), kReceiptSigns.end()).size(), 23U);
}

TEST(ReceiptCodeTest, tells_a_wrong_check_sign_from_something_else) {
    EXPECT_TRUE(parse_receipt_code("333348").code == std::nullopt);
    EXPECT_FALSE(parse_receipt_code("333348").wrong_check_sign) << "8 is no sign at all";
    EXPECT_TRUE(parse_receipt_code("333349").wrong_check_sign);
    EXPECT_FALSE(parse_receipt_code("33334").wrong_check_sign);
    EXPECT_FALSE(parse_receipt_code("3333471").wrong_check_sign);
    EXPECT_FALSE(parse_receipt_code("").wrong_check_sign);
}

// The sum is linear, so what a wrong sign or a swap does to it does not depend on the signs that
// stay; the codes walked through here still cover every pair of signs at every place.
constexpr std::uint32_t kStride = 997;

TEST(ReceiptCodeTest, detects_every_wrong_sign) {
    std::set<std::pair<std::size_t, char>> seen;
    for (std::uint32_t number = 0; number < kReceiptCodes; number += kStride) {
        const std::string code = receipt_code(number);
        ASSERT_TRUE(accepted(code)) << code;
        for (std::size_t place = 0; place < code.size(); ++place) {
            seen.emplace(place, code[place]);
            for (const char sign : kReceiptSigns) {
                std::string slip = code;
                slip[place] = sign;
                ASSERT_EQ(accepted(slip), slip == code) << slip;
            }
        }
    }
    EXPECT_EQ(seen.size(), 6U * 23U) << "every sign stood at every place";
}

TEST(ReceiptCodeTest, detects_every_swap_of_neighbours) {
    std::set<std::pair<char, char>> seen;
    for (std::uint32_t number = 0; number < kReceiptCodes; number += kStride) {
        const std::string code = receipt_code(number);
        for (std::size_t place = 0; place + 1 < code.size(); ++place) {
            std::string swap = code;
            std::swap(swap[place], swap[place + 1]);
            seen.emplace(code[place], code[place + 1]);
            ASSERT_EQ(accepted(swap), swap == code) << swap;
        }
    }
    EXPECT_EQ(seen.size(), 23U * 23U) << "every pair of signs stood side by side";
}

}  // namespace
}  // namespace samspar::domain
