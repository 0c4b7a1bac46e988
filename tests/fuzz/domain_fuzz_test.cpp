// What is read from a text is what the text means, or nothing: written and read again it is the
// same.

#include <gtest/gtest.h>

#include "domain/asked_time.h"
#include "domain/date.h"
#include "domain/identity_guard.h"
#include "domain/instant.h"
#include "domain/period.h"
#include "domain/receipt_code.h"
#include "domain/text_fold.h"
#include "domain/utf8.h"
#include "fuzz/mutate.h"

namespace samspar::domain {
namespace {

using fuzz::Mutator;
using fuzz::printable;

TEST(DomainFuzz, a_date_that_was_read_is_written_as_a_date_that_reads_the_same) {
    Mutator texts({"2021-03-15", "20210315", "2021/03/15", "2020-02-29"},
                  {"-", "/", "02", "31"},
                  fuzz::seed());
    int read = 0;
    for (int i = 0; i < fuzz::rounds(50'000); ++i) {
        const std::string text = texts.next();
        if (const auto date = parse_date(text)) {
            ++read;
            EXPECT_EQ(parse_date(to_string(*date)), date) << printable(text);
        }
    }
    EXPECT_GT(read, 0);
}

TEST(DomainFuzz, a_period_that_was_read_is_not_empty_and_reads_the_same_again) {
    Mutator texts({"2021", "2021-01/2021-04", "2021T1", "2020/2021", "2021-09"},
                  {"/", "-", "T2", "13"},
                  fuzz::seed());
    int read = 0;
    for (int i = 0; i < fuzz::rounds(50'000); ++i) {
        const std::string text = texts.next();
        if (const auto period = parse_period(text)) {
            ++read;
            EXPECT_LE(period->first, period->last) << printable(text);
            EXPECT_EQ(parse_period(to_string(*period)), period) << printable(text);
        }
    }
    EXPECT_GT(read, 0);
}

TEST(DomainFuzz, a_moment_that_was_read_reads_the_same_again) {
    Mutator texts({"2021-03-15T10:20:30Z", "2021-12-31T23:59:59Z"},
                  {"T", "Z", ":", "24", "2021-03-15"},
                  fuzz::seed());
    int read = 0;
    for (int i = 0; i < fuzz::rounds(50'000); ++i) {
        const std::string text = texts.next();
        if (const auto moment = parse_instant(text)) {
            ++read;
            // Milliseconds are left out of the text.
            const auto again = parse_instant(to_string(*moment));
            ASSERT_TRUE(again.has_value()) << printable(text);
            EXPECT_EQ(to_string(*again), to_string(*moment)) << printable(text);
        }
    }
    EXPECT_GT(read, 0);
}

TEST(DomainFuzz, a_moment_to_count_as_of_reads_the_same_again_and_is_no_time_of_day) {
    Mutator texts({"2021-12-31", "2021-12", "2021T3", "2021", "publicering:12"},
                  {"T", ":", "-", "publicering:", "23:59Z"},
                  fuzz::seed());
    int read = 0;
    for (int i = 0; i < fuzz::rounds(50'000); ++i) {
        const std::string text = texts.next();
        if (const auto as_of = parse_as_of(text)) {
            ++read;
            EXPECT_EQ(parse_as_of(to_string(*as_of)), as_of) << printable(text);
            EXPECT_EQ(text.find("23:59"), std::string::npos) << printable(text);
        }
    }
    EXPECT_GT(read, 0);
}

// A code that is taken for right is six signs of the alphabet that add up, and no damage to one
// sign makes another right one of it.
TEST(DomainFuzz, a_receipt_code_is_right_or_it_is_told) {
    Mutator texts({display_receipt_code(receipt_code(0)),
                   display_receipt_code(receipt_code(1'234'567)),
                   receipt_code(kReceiptCodes - 1)},
                  {"-", " ", "A", "3", "z"},
                  fuzz::seed());
    for (int i = 0; i < fuzz::rounds(50'000); ++i) {
        const std::string text = texts.next();
        const ReceiptParse parsed = parse_receipt_code(text);
        if (!parsed.code) {
            continue;
        }
        EXPECT_EQ(parsed.code->size(), kReceiptLength) << printable(text);
        EXPECT_EQ(parse_receipt_code(*parsed.code).code, parsed.code) << printable(text);
        std::string wrong = *parsed.code;
        char& sign = wrong[texts.below(wrong.size())];
        const char other = kReceiptSigns[texts.below(kReceiptSigns.size())];
        if (sign != other) {
            sign = other;
            EXPECT_TRUE(parse_receipt_code(wrong).wrong_check_sign) << wrong;
        }
    }
}

TEST(DomainFuzz, text_taken_apart_into_signs_is_the_same_put_together) {
    Mutator texts(
        {"Åäö – 😀", "Försörjning före", "e\u0301"}, {"\xF0\x9F", "\xED\xA0\x80"}, fuzz::seed());
    for (int i = 0; i < fuzz::rounds(50'000); ++i) {
        const std::string text = texts.next();
        std::string_view left = text;
        std::string again;
        while (!left.empty()) {
            const CodePoint point = first_code_point(left);
            ASSERT_GE(point.bytes, 1U) << printable(text);
            ASSERT_LE(point.bytes, left.size()) << printable(text);
            append_utf8(again, point.value);
            left.remove_prefix(point.bytes);
        }
        EXPECT_TRUE(is_utf8(again)) << printable(text);
        EXPECT_EQ(again == text, is_utf8(text)) << printable(text);
    }
}

TEST(DomainFuzz, folded_text_does_not_change_when_it_is_folded_again) {
    Mutator texts(
        {"Försörjning före", "Annat/ej angivet", " Födelse-år "}, {"_", "-", "å"}, fuzz::seed());
    for (int i = 0; i < fuzz::rounds(50'000); ++i) {
        const std::string text = texts.next();
        if (is_utf8(text)) {
            EXPECT_EQ(fold(fold(text)), fold(text)) << printable(text);
            EXPECT_EQ(trim(trim(text)), trim(text)) << printable(text);
        }
    }
}

// Whatever stands around it, a personnummer by itself is found.
TEST(DomainFuzz, a_personnummer_is_found_whatever_stands_around_it) {
    Mutator texts({"ärende ", "samtal 12 mars, ", "nr: "}, {"x", "å", ",", ";"}, fuzz::seed());
    for (int i = 0; i < fuzz::rounds(20'000); ++i) {
        const std::string before = texts.next();
        EXPECT_NE(find_identity(before + "| 811218-9876 |" + texts.next()), IdentityKind::kNone)
            << printable(before);
    }
}

}  // namespace
}  // namespace samspar::domain
