#include "http/gate/target.h"

#include <gtest/gtest.h>

namespace samspar::http {
namespace {

const Limits kLimits;

TEST(Target, is_taken_apart_and_decoded_once) {
    const auto target = read_target("/api/v1/x%20y%25/?a=%C3%A5&b=1+2", kLimits);
    ASSERT_TRUE(target);
    EXPECT_EQ(target->segments, (std::vector<std::string>{"api", "v1", "x y%", ""}));
    EXPECT_EQ(target->query,
              (std::vector<std::pair<std::string, std::string>>{{"a", "å"}, {"b", "1+2"}}));
    EXPECT_EQ(read_target("/", kLimits)->segments, std::vector<std::string>{""});
    EXPECT_TRUE(read_target("/a?", kLimits)->query.empty());
}

TEST(Target, is_refused_when_it_can_be_read_in_two_ways) {
    for (const char* text : {"/a%2Fb",
                             "/a%2",
                             "/a%",
                             "/a%zz",
                             "/a%00",
                             "/a%0A",
                             "/a%7F",
                             "/a%C3",
                             "/a%C0%80",
                             "/a%ED%A0%80",
                             "/a?b",
                             "/a?b=1&b=2",
                             "/a?b=1&%62=2",
                             "/a?=1",
                             "/a?b=1&&c=2",
                             "a"}) {
        EXPECT_FALSE(read_target(text, kLimits)) << text;
    }
}

TEST(Target, has_a_bounded_number_of_query_fields) {
    std::string text = "/a?";
    for (int i = 0; i < 16; ++i) {
        text += (i == 0 ? "f" : "&f") + std::to_string(i) + "=1";
    }
    EXPECT_TRUE(read_target(text, kLimits));
    EXPECT_FALSE(read_target(text + "&g=1", kLimits));
}

}  // namespace
}  // namespace samspar::http
