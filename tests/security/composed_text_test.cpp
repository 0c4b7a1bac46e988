#include "security/composed_text.h"

#include <gtest/gtest.h>

#include <string>

namespace samspar::security {
namespace {

TEST(ComposedText, is_the_same_for_a_letter_in_one_sign_and_in_two) {
    EXPECT_EQ(composed("bla\u030a").reveal(), "bl\u00e5");
    EXPECT_EQ(composed("bl\u00e5").reveal(), "bl\u00e5");
    EXPECT_EQ(composed("\u212b").reveal(), "\u00c5");  // the sign for angstrom
}

TEST(ComposedText, keeps_what_only_looks_alike_apart) {
    EXPECT_EQ(composed("\ufb01\u00b2 A").reveal(), "\ufb01\u00b2 A");  // fi in one sign, a raised 2
}

TEST(ComposedText, keeps_zero_bytes_and_bytes_that_are_no_text) {
    const std::string zero("a\0a\xCC\x8A", 5);
    EXPECT_EQ(composed(zero).reveal(), std::string("a\0\xC3\xA5", 4));
    EXPECT_EQ(composed("a\xFFo").reveal(), "a\xFFo");
    EXPECT_EQ(composed("").reveal(), "");
}

}  // namespace
}  // namespace samspar::security
