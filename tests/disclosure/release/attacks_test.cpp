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
    EXPECT_THAT(found(24, without), HasSubstr("EXACT flode_insats avslutade 2021[i7,"));
    EXPECT_EQ(found(24, {}), "");
}

TEST(Attack, those_who_ended_are_part_of_those_who_took_part) {
    Defences without;
    without.relations = false;
    EXPECT_THAT(found(7, without), HasSubstr("EXACT flode_insats avslutade 2021[i1]"));
    EXPECT_EQ(found(7, {}), "");
}

// A cell that was hidden for another's sake may be as easy to work out.
TEST(Attack, a_mark_beside_a_mark) {
    Defences without;
    without.width = false;
    EXPECT_THAT(found(10, without), HasSubstr("EXACT alder[50-59+60-+saknas,kvinna]"));
    EXPECT_EQ(found(10, {}), "");
}

// Sixty persons in two insatser, and all of them left for the same reason.
TEST(Attack, everybody_in_the_group_ended_the_same_way) {
    const domain::Kodlistor lists = testing::test_lists();
    testing::SnapshotText text(lists);
    for (const char* const insats : {"A", "B"}) {
        text.insats({{"namn", insats}, {"start", "2020-01-01"}});
        for (int i = 0; i < 30; ++i) {
            text.registrering({{"insats", insats},
                               {"start", "2021-01-15"},
                               {"avslut", "2021-06-15"},
                               {"anledning", "sjukdom"},
                               {"kon", i % 2 == 0 ? "kvinna" : "man"},
                               {"fodelsear", "1980"},
                               {"forsorjning_fore", "forsorjningsstod"},
                               {"forsorjning_efter", "sjukpenning"}});
        }
    }
    const auto told = [&](const Defences& defences) {
        return testing::disclosures(
            testing::examine_release(testing::publish(text.snapshot, lists, 2021, {}, defences)));
    };
    Defences without;
    without.secondary = false;
    EXPECT_THAT(told(without), HasSubstr("GROUP avslutsanledning_insats["));
    EXPECT_EQ(told({}), "");
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

// Tables are planned without their counts, so that two of them may differ by a few persons; such
// differences are cells, whose classes are asked (draft_test.cpp, classes_test.cpp).
TEST(Attack, two_groupings_of_one_variable) {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        EXPECT_THAT(small_differences(release(seed, {}).additions), IsEmpty()) << "seed " << seed;
    }
}

// A year whose table of ages hides the men of a row, and that row's code.
std::pair<ReleaseResult, std::string> with_hidden_men() {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        ReleaseResult result = release(seed, {});
        const PublishedTable* table = result.release ? result.release->find("alder") : nullptr;
        for (std::size_t row = 0; table != nullptr && row + 1 < table->rows().size(); ++row) {
            if (table->columns().size() == 3 && !table->rows()[row].merged &&
                table->cell(row, 1).state() == CellState::kHidden &&
                table->cell(table->rows().size() - 1, 1).state() == CellState::kShown) {
                EXPECT_FALSE(table->share(row, 1).has_value());
                return {std::move(result), table->rows()[row].code};
            }
        }
    }
    throw std::runtime_error("no year hides the men of an age");
}

TEST(Attack, a_share_of_a_hidden_count) {
    const auto [result, code] = with_hidden_men();
    const auto audit = [](const AuditModel& model) {
        return audit::examine(std::vector{exporting::sdc_audit_json(model)}, {.fast = true})
            .exit_status();
    };
    EXPECT_EQ(audit(result.audit_model), 0);
    // Some rounded share of all men is that of one number only.
    bool is_told = false;
    for (int percent = 0; percent <= 100 && !is_told; ++percent) {
        AuditModel with_share = result.audit_model;
        with_share.ratios.push_back({"andel",
                                     {"aktuella 2021", {{"alder", code}, {"kon", "annat+man"}}},
                                     {"aktuella 2021", {{"kon", "annat+man"}}},
                                     percent});
        is_told = audit(with_share) == 1;
    }
    EXPECT_TRUE(is_told);
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
