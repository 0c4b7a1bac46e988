#include "domain/split.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Split, parts_may_be_empty_but_not_after_the_last_separator) {
    EXPECT_THAT(split("a;;b", ';'), ElementsAre("a", "", "b"));
    EXPECT_THAT(split(";a;", ';'), ElementsAre("", "a"));
    EXPECT_THAT(split("a", ';'), ElementsAre("a"));
    EXPECT_THAT(split("", ';'), IsEmpty());
}

TEST(Split, taking_a_part_leaves_what_stands_behind_the_separator) {
    std::string_view text = "id;rest;of it";
    EXPECT_EQ(take_part(text, ';'), "id");
    EXPECT_EQ(text, "rest;of it");
    EXPECT_EQ(take_part(text, '|'), "rest;of it");
    EXPECT_EQ(text, "");
}

}  // namespace
}  // namespace samspar::domain
