#include "domain/remittent_text.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

TEST(RemittentTextTest, says_the_remittent_and_of_a_kommun_which) {
    const Kodlistor lists = builtin_kodlistor();
    const KodNumber kommun = lists.remittent.number_of("kommun");
    EXPECT_EQ(remittent_text(lists, lists.remittent.number_of("region"), kNoKod), "region");
    EXPECT_EQ(remittent_text(lists, kommun, kNoKod), "kommun");
    EXPECT_EQ(remittent_text(lists, kommun, lists.kommun.number_of("annan")), "kommun:annan");
    EXPECT_EQ(remittent_text(lists, kNoKod, kNoKod), "");
    EXPECT_EQ(remittent_kommun_text("0126"), "kommun:0126");
}

TEST(RemittentTextTest, is_taken_apart_at_the_colon) {
    EXPECT_EQ(remittent_parts("region").remittent, "region");
    EXPECT_EQ(remittent_parts("region").kommun, std::nullopt);
    EXPECT_EQ(remittent_parts(" kommun : 0126 ").remittent, "kommun");
    EXPECT_EQ(remittent_parts(" kommun : 0126 ").kommun, "0126");
    EXPECT_EQ(remittent_parts("kommun:").kommun, "");
}

}  // namespace
}  // namespace samspar::domain
