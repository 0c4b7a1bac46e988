#include "acts/only_insatser.h"

#include <gtest/gtest.h>

namespace samspar::acts {
namespace {

TEST(OnlyInsatser, keeps_rows_and_counts_of_those_and_moves_their_places) {
    domain::Snapshot whole;
    for (const std::int64_t id : {1, 2, 3}) {
        domain::Insats insats;
        insats.id = domain::InsatsId{id};
        whole.insatser.push_back(insats);
    }
    whole.insatser[2].redovisas_i = domain::InsatsId{1};
    for (const int place : {0, 1, 2, 2}) {
        domain::RegistreringRow row;
        row.insats = static_cast<std::uint16_t>(place);
        whole.rows.push_back(row);
    }
    whole.antal = {{domain::InsatsId{2}, "", 2026, "", 5}, {domain::InsatsId{3}, "", 2026, "", 7}};
    const domain::Snapshot part = only_insatser(whole, {domain::InsatsId{3}});
    ASSERT_EQ(part.insatser.size(), 1U);
    EXPECT_EQ(part.insatser[0].redovisas_i, std::nullopt);
    ASSERT_EQ(part.rows.size(), 2U);
    EXPECT_EQ(part.rows[0].insats, 0);
    ASSERT_EQ(part.antal.size(), 1U);
    EXPECT_EQ(part.antal[0].count, 7);
}

}  // namespace
}  // namespace samspar::acts
