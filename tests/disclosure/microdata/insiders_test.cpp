#include "disclosure/microdata/insiders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const domain::Period kYear = domain::year_period(2021);

LedgerCell hidden(std::string universe, std::string key) {
    return {1, std::move(universe), std::move(key), LedgerState::kHidden, std::nullopt};
}

std::vector<std::string> names(const std::vector<AuditModel::Insider>& insiders) {
    std::vector<std::string> result;
    for (const AuditModel::Insider& each : insiders) {
        result.push_back(each.id + ": " + std::to_string(each.count));
    }
    return result;
}

TEST(MicrodataInsiders, may_be_in_every_hidden_cell_of_the_year_that_may_count_one) {
    Ledger published;
    published.cells = {hidden("avslutade 2021", "alder=-29,30-49;kon=man"),
                       hidden("aktuella 2021", "kon=man"),
                       hidden("aktuella 2020", "kon=man"),
                       {1, "avslutade 2021", "kon=man", LedgerState::kShown, 7}};
    published.cells.push_back(hidden("nya 2021", "kon=man"));
    published.cells.back().least = 5;  // hidden beside others, and known to be large
    published.cells.push_back(hidden("nya 2021", "kon=kvinna"));
    published.cells.back().least = 0;
    published.cells.back().most = 4;
    const auto found = microdata_insiders(published, kYear, nullptr);
    EXPECT_THAT(names(found),
                ElementsAre("alone in aktuella 2021 kon=man: 1",
                            "alone in avslutade 2021 alder=-29,30-49;kon=man: 1",
                            "alone in nya 2021 kon=kvinna: 1"));
    EXPECT_EQ(
        found[1].key.codes,
        (std::vector<std::pair<std::string, std::string>>{{"alder", "-29+30-49"}, {"kon", "man"}}));
}

TEST(MicrodataInsiders, may_be_left_out_with_one_row_or_two_where_no_number_says_otherwise) {
    const AuditModel::Table left_out{
        "utelamnade",
        "utelamnade 2021",
        {"kon", "alder"},
        {{{"kvinna", "*"}, std::nullopt}, {{"man", "*"}, 6}, {{"*", "-29"}, std::nullopt}}};
    EXPECT_THAT(names(microdata_insiders({}, kYear, &left_out)),
                ElementsAre("alone in utelamnade 2021 kon=kvinna with 1: 1",
                            "alone in utelamnade 2021 kon=kvinna with 2: 2",
                            "alone in utelamnade 2021 alder=-29 with 1: 1",
                            "alone in utelamnade 2021 alder=-29 with 2: 2"));
    EXPECT_THAT(microdata_insiders({}, kYear, nullptr), IsEmpty());
}

}  // namespace
}  // namespace samspar::disclosure
