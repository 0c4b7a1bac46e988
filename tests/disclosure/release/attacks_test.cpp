// The ways to work a person out of published tables, each found by the auditor when the defence
// against it is left out, and not found otherwise. Tables in a cycle: joint_model_test.cpp; years:
// ledger_test.cpp; rest rows: row_units_test.cpp.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "audit/audit.h"
#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "export/sdc_audit_json.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr testing::RandomForbund kSmall{.insatser = 8, .registreringar = 160};

domain::Snapshot snapshot(std::uint32_t seed) {
    return testing::random_forbund(testing::test_lists(), seed, kSmall);
}

ReleaseResult release(std::uint32_t seed, const Defences& defences) {
    return testing::publish(snapshot(seed), testing::test_lists(), 2021, {}, defences);
}

std::string found(std::uint32_t seed, const Defences& defences) {
    return testing::disclosures(testing::examine_release(release(seed, defences)));
}

TEST(Attack, subtraction_from_a_total) {
    Defences without;
    without.secondary = false;
    EXPECT_THAT(found(2, without), HasSubstr("EXACT alder[25-29,annat+man]"));
    EXPECT_EQ(found(2, {}), "");
}

TEST(Attack, several_tables_of_the_same_persons) {
    Defences without;
    without.joint = false;
    EXPECT_THAT(found(13, without), HasSubstr("NARROW forsorjning_efter[ingen_offentlig,kvinna]"));
    EXPECT_EQ(found(13, {}), "");
}

TEST(Attack, those_who_ended_are_part_of_those_who_took_part) {
    Defences without;
    without.relations = false;
    EXPECT_THAT(found(21, without), HasSubstr("EXACT flode_insats avslutade 2021[i8]"));
    EXPECT_EQ(found(21, {}), "");
}

TEST(Attack, a_zero_that_is_shown_tells_that_marks_are_not_zero) {
    Defences without;
    without.zeros = false;
    EXPECT_THAT(found(3, without), HasSubstr("SMALL forsorjning_efter[ingen_offentlig,kvinna]"));
    EXPECT_EQ(found(3, {}), "");
}

// With zeros hidden there is always a possible other; the rule is needed when they are not.
TEST(Attack, everybody_in_the_group_ended_the_same_way) {
    Defences without;
    without.zeros = false;
    without.group = false;
    EXPECT_THAT(found(4, without), HasSubstr("GROUP avslutsanledning_insats"));
    Defences with = without;
    with.group = true;
    EXPECT_THAT(found(4, with), ::testing::Not(HasSubstr("GROUP")));
}

TEST(Attack, the_one_person_of_a_cell_who_knows_that_she_is_alone) {
    const domain::Kodlistor lists = testing::test_lists();
    const auto insiders = [&](const Defences& defences) {
        return testing::disclosures(
            testing::examine_with_truth(release(5, defences), snapshot(5), lists, 2021));
    };
    Defences without;
    without.insider = false;
    EXPECT_THAT(insiders(without),
                HasSubstr("INSIDER the one in forsorjning_fore_insats[ingen_offentlig,i3]"));
    EXPECT_EQ(insiders({}), "");
}

using Leaves = std::map<std::string, std::set<std::string>>;

Leaves leaves_of(const std::string& key) {
    Leaves result;
    for (const std::string& part : testing::split(key, ';')) {
        const auto equals = part.find('=');
        const auto codes = testing::split(std::string_view(part).substr(equals + 1), ',');
        result[part.substr(0, equals)] = {codes.begin(), codes.end()};
    }
    return result;
}

// Whether the second is the first and some more answers to one question.
bool widens_one(const Leaves& part, const Leaves& whole) {
    std::size_t wider = 0;
    for (const auto& [dimension, leaves] : part) {
        const auto other = whole.find(dimension);
        if (other == whole.end() || !std::ranges::includes(other->second, leaves)) {
            return false;
        }
        wider += other->second == leaves ? 0U : 1U;
    }
    return wider == 1 && part.size() == whole.size();
}

// Differences of two shown counts that are under the threshold.
std::vector<std::string> small_differences(const Ledger& ledger) {
    std::vector<std::string> result;
    for (const LedgerCell& part : ledger.cells) {
        for (const LedgerCell& whole : ledger.cells) {
            if (part.count && whole.count && part.universe == whole.universe &&
                *whole.count - *part.count < 5 &&
                widens_one(leaves_of(part.key), leaves_of(whole.key))) {
                result.push_back(whole.key + " less " + part.key);
            }
        }
    }
    return result;
}

TEST(Attack, two_groupings_of_one_variable) {
    Defences without;
    without.differences = false;
    std::size_t small = 0;
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        small += small_differences(release(seed, without).additions).size();
        EXPECT_THAT(small_differences(release(seed, {}).additions), IsEmpty()) << "seed " << seed;
    }
    EXPECT_GT(small, 0U);
}

TEST(Attack, a_share_of_a_hidden_count) {
    const ReleaseResult result = release(2, {});
    const auto audit = [](const AuditModel& model) {
        return audit::examine(std::vector{exporting::sdc_audit_json(model)}, {.fast = true})
            .exit_status();
    };
    EXPECT_EQ(audit(result.audit_model), 0);
    AuditModel with_share = result.audit_model;
    // 4 of 68; nothing else than 4 gives 6 per cent.
    const PublishedTable& table = *result.release->find("alder");
    const auto row = static_cast<std::size_t>(
        std::ranges::find(table.rows(), "25-29", &PublishedRow::code) - table.rows().begin());
    ASSERT_LT(row, table.rows().size());
    ASSERT_EQ(table.cell(row, 1).state(), CellState::kHidden);
    with_share.ratios.push_back({"andel",
                                 {"aktuella 2021", {{"alder", "25-29"}, {"kon", "annat+man"}}},
                                 {"aktuella 2021", {{"kon", "annat+man"}}},
                                 6});
    EXPECT_EQ(audit(with_share), 1);
    EXPECT_FALSE(table.share(row, 1).has_value());
}

TEST(Attack, a_mean_is_of_a_shown_count_of_at_least_ten) {
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const ReleaseResult result = release(seed, {});
        for (const PublishedTable& table : result.release->tables()) {
            for (std::size_t row = 0; row < table.rows().size(); ++row) {
                if (const auto& mean = table.mean(row)) {
                    const auto line =
                        std::ranges::find_if(result.additions.cells, [&](const LedgerCell& cell) {
                            return CellName{cell.universe, cell.key} == mean->name;
                        });
                    ASSERT_NE(line, result.additions.cells.end());
                    EXPECT_EQ(line->count, mean->of);
                    EXPECT_GE(mean->of, 10);
                }
            }
        }
    }
}

// "The women of an insats for women" is that insats: one count, one state.
TEST(Attack, the_same_persons_under_another_name) {
    const domain::Kodlistor lists = testing::test_lists();
    const ReleaseResult result =
        testing::publish(testing::hbs_2021_with_limits(lists), lists, 2021);
    const PublishedTable& table = *result.release->find("insats_kon");
    const auto row = static_cast<std::size_t>(
        std::ranges::find(table.rows(), "Tillväxt Kvinna", &PublishedRow::code) -
        table.rows().begin());
    ASSERT_LT(row, table.rows().size());
    EXPECT_EQ(table.name(row, 0), table.name(row, 2));
    EXPECT_EQ(table.cell(row, 1).state(), CellState::kNotApplicable);
}

// Nobody need be told that an insats for women has no men; without the limit it is a zero like
// others.
TEST(Attack, a_zero_that_not_everybody_knows_is_not_shown) {
    const domain::Kodlistor lists = testing::test_lists();
    domain::Snapshot unlimited = testing::hbs_2021_with_limits(lists);
    for (domain::Insats& insats : unlimited.insatser) {
        insats.kon_begransning.clear();
    }
    const ReleaseResult result = testing::publish(unlimited, lists, 2021);
    for (const std::string& line : testing::lines_of_table(*result.release->find("insats_kon"))) {
        EXPECT_THAT(line, ::testing::Not(HasSubstr(" -"))) << line;
        EXPECT_THAT(line, ::testing::Not(HasSubstr(" 0"))) << line;
    }
    EXPECT_EQ(testing::disclosures(testing::examine_release(result)), "");
}

}  // namespace
}  // namespace samspar::disclosure
