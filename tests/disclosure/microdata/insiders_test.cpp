#include "disclosure/microdata/insiders.h"

#include <gtest/gtest.h>

#include "disclosure/small_forbund.h"

namespace samspar::disclosure {
namespace {

class InsidersTest : public ::testing::Test {
protected:
    std::vector<AuditModel::Insider> insiders() const {
        return microdata_insiders(forbund.space,
                                  published,
                                  forbund.population,
                                  domain::year_period(2021),
                                  columns,
                                  left_out);
    }

    testing::SmallForbund forbund;
    Ledger published;
    std::vector<MicrodataColumn> columns{
        {"kon", 0, false, {{"kvinna", "", {0}}, {"man", "", {1}}}, {0, 1}}};
    std::vector<LeftOutCell> left_out;
};

TEST_F(InsidersTest, whoever_is_alone_in_a_hidden_cell_of_the_tables_knows_it) {
    forbund.population.avslutade.add({0, 1, 0}, 10);  // one young man
    published.cells = {
        {1, "avslutade 2021", "alder=-29;kon=man", LedgerState::kHidden, std::nullopt},
        {1, "avslutade 2021", "alder=50-;kon=man", LedgerState::kHidden, std::nullopt},
        {1, "avslutade 2021", "alder=-29,30-49;kon=man", LedgerState::kShown, 1}};
    const auto found = insiders();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].id, "alone in avslutade 2021 alder=-29;kon=man");
    EXPECT_EQ(found[0].key.codes[0], (std::pair<std::string, std::string>{"alder", "-29"}));
    EXPECT_EQ(found[0].count, 1);
}

TEST_F(InsidersTest, so_does_one_whom_the_file_leaves_out_with_all_her_rows) {
    left_out = {{{std::uint16_t{0}}, 2, true}, {{std::uint16_t{1}}, 2, false}};
    columns[0].number = forbund.kon;
    const auto found = insiders();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].id, "alone in utelamnade 2021 kon=kvinna");
    EXPECT_EQ(found[0].count, 2);
}

}  // namespace
}  // namespace samspar::disclosure
