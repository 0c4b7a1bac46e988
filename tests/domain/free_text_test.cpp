#include "domain/free_text.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

std::string codes(const FieldErrors& errors) {
    std::string text;
    for (const FieldError& error : errors) {
        text += error.field + ":" + std::string(error.code.text()) + " ";
    }
    return text;
}

TEST(FreeTextTest, a_reason_is_words_in_one_line) {
    EXPECT_EQ(codes(check_skal_in_words("Sju deltagare var registrerade i fel insats.")), "");
    EXPECT_EQ(codes(check_skal_in_words("")), "skal:required ");
    EXPECT_EQ(codes(check_skal_in_words(" \n\t")), "skal:required ");
    EXPECT_EQ(codes(check_skal_in_words("Två\nrader")), "skal:out_of_range ");
    EXPECT_EQ(codes(check_skal_in_words("Ett\x01 tecken")), "skal:out_of_range ");
}

// It is printed for ever: nobody may be pointed out.
TEST(FreeTextTest, a_reason_points_out_nobody_and_repeats_no_value) {
    const FieldErrors errors = check_skal_in_words("Det gällde 811218-9876.");
    EXPECT_EQ(codes(errors), "skal:looks_like_identity ");
    EXPECT_EQ(errors.at(0).message.find("9876"), std::string::npos);
}

TEST(FreeTextTest, a_text_may_have_as_many_signs_as_its_limit) {
    FieldErrors errors;
    check_free_text(errors, "metod", "åäö", 3);
    EXPECT_EQ(codes(errors), "");
    check_free_text(errors, "metod", "åäöx", 3);
    EXPECT_EQ(codes(errors), "metod:too_long ");
    EXPECT_EQ(errors.at(0).limit, "3");
}

}  // namespace
}  // namespace samspar::domain
