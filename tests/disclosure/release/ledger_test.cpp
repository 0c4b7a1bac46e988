// Releases after releases: what was published binds what is published.

#include "disclosure/release/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "disclosure/published_year.h"
#include "disclosure/three_years.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ReleaseResult publish(domain::Period period, const Ledger& earlier, const Policy& policy = {}) {
    const domain::Kodlistor lists = testing::test_lists();
    const domain::Snapshot snapshot = testing::hbs_2021_with_limits(lists);
    return compute_release({.snapshot = snapshot,
                            .lists = lists,
                            .period = period,
                            .number = domain::year_of(period.first),
                            .policy = policy,
                            .earlier = earlier,
                            .audit = testing::real_audit()});
}

std::uint32_t random_years(std::uint32_t otherwise) {
    const char* asked = std::getenv("SAMSPAR_RANDOM_YEARS");
    return asked == nullptr ? otherwise : static_cast<std::uint32_t>(std::atoi(asked)) / 3;
}

TEST(Ledger, a_state_is_written_and_read_in_swedish) {
    EXPECT_EQ(to_string(LedgerState::kHidden), "dold");
    EXPECT_EQ(parse_ledger_state("visas"), LedgerState::kShown);
    EXPECT_EQ(parse_ledger_state("shown"), std::nullopt);
}

TEST(Ledger, the_periods_are_those_of_its_universes) {
    Ledger ledger;
    ledger.dimensions = {{1, "aktuella 2021", "kon", "kvinna,man"},
                         {1, "nya 2021", "kon", "kvinna,man"},
                         {2, "aktuella 2022", "kon", "kvinna,man"}};
    EXPECT_THAT(ledger.periods(),
                ElementsAre(domain::year_period(2021), domain::year_period(2022)));
}

TEST(Ledger, no_number_of_a_hidden_cell_is_in_it) {
    for (const LedgerCell& cell : publish(domain::year_period(2021), {}).additions.cells) {
        EXPECT_EQ(cell.count.has_value(), cell.state == LedgerState::kShown) << cell.key;
    }
}

TEST(Ledger, a_year_is_published_once) {
    const ReleaseResult first = publish(domain::year_period(2021), {});
    EXPECT_EQ(publish(domain::year_period(2021), first.additions).refusal,
              Refusal::kAlreadyPublished);
}

TEST(Ledger, half_of_a_published_year_is_refused_and_so_is_a_year_with_a_published_half) {
    const domain::Period half{domain::make_date(2021, 1, 1), domain::make_date(2021, 6, 30)};
    const ReleaseResult year = publish(domain::year_period(2021), {});
    EXPECT_EQ(publish(half, year.additions).refusal, Refusal::kAlreadyPublished);
    const ReleaseResult first = publish(half, {});
    ASSERT_EQ(first.refusal, std::nullopt);
    EXPECT_EQ(publish(domain::year_period(2021), first.additions).refusal,
              Refusal::kAlreadyPublished);
}

TEST(Ledger, one_that_no_population_has_is_refused) {
    Ledger ledger = publish(domain::year_period(2021), {}).additions;
    const auto total = std::ranges::find_if(ledger.cells, [](const LedgerCell& cell) {
        return cell.universe == "aktuella 2021" && cell.key.empty();
    });
    ASSERT_NE(total, ledger.cells.end());
    total->count = *total->count + 1;
    EXPECT_EQ(publish(domain::year_period(2022), ledger).refusal, Refusal::kContradiction);
}

// Nobody ended in 2020, and that is hidden. So the total of those who began in 2021, which would
// tell it, gives way, and only the third step of the ladder lets it; tables about those who ended
// have nothing to do with it.
TEST(Ledger, what_an_earlier_year_hid_costs_the_next_year_no_more_than_it_must) {
    const ReleaseResult first = publish(domain::year_period(2020), {});
    ASSERT_EQ(first.refusal, std::nullopt);
    const ReleaseResult next = publish(domain::year_period(2021), first.additions);
    ASSERT_EQ(next.refusal, std::nullopt);
    EXPECT_EQ(next.report.step, 2U);
    EXPECT_THAT(next.report.left_out,
                ElementsAre("avslutsanledning_insats_kon", "remittent_insats"));
    EXPECT_LE(next.report.hidden, 33U);
    EXPECT_EQ(next.release->find("insatser")->hidden_cells(), 0U);
    EXPECT_EQ(next.release->find("avslutsanledning")->hidden_cells(), 0U);
    EXPECT_EQ(testing::lines_of_table(*next.release->find("utbildning")).back(), "Totalt: X");
    EXPECT_EQ(testing::disclosures(testing::examine_release(next)), "");
}

TEST(ThreeYears, together_they_tell_nothing_more_though_rows_were_corrected) {
    std::size_t corrected = 0;
    for (std::uint32_t seed = 1; seed <= random_years(2); ++seed) {
        const testing::ThreeYears years =
            testing::publish_three_years(testing::test_lists(), seed, 6);
        ASSERT_EQ(years.releases.size(), 3U) << "seed " << seed;
        for (const ReleaseResult& release : years.releases) {
            EXPECT_EQ(testing::disclosures(testing::examine_release(release)), "")
                << "seed " << seed << ' ' << release.audit_model.title;
        }
        EXPECT_EQ(testing::disclosures(testing::examine_together(years)), "") << "seed " << seed;
        corrected += static_cast<std::size_t>(std::ranges::count_if(
            years.ledger.cells, [](const LedgerCell& cell) { return is_correction(cell); }));
    }
    EXPECT_GT(corrected, 0U);
}

// What is left at the end of one year begins the next: the tables of two years are linked.
TEST(ThreeYears, without_the_link_between_years_something_is_found) {
    Defences defences;
    defences.relations = false;
    std::string found;
    for (std::uint32_t seed = 1; seed <= 4 && found.empty(); ++seed) {
        const testing::ThreeYears years =
            testing::publish_three_years(testing::test_lists(), seed, 0, defences);
        found = testing::disclosures(testing::examine_release(years.releases.back()));
    }
    EXPECT_NE(found, "");
}

// Some totals of insatser can be hidden for it, but whole tables are not given up.
TEST(ThreeYears, a_cell_of_an_earlier_release_costs_the_later_one_little) {
    const testing::ThreeYears years = testing::publish_three_years(testing::test_lists(), 4, 0);
    ASSERT_GE(years.releases.size(), 2U);
    EXPECT_EQ(years.releases[1].report.step, 0U);
    EXPECT_GE(years.releases[1].report.cells, 60U);
    EXPECT_LE(years.releases[1].report.hidden, 2U);
    EXPECT_EQ(years.releases[1].release->find("insatser")->hidden_cells(), 0U);
}

TEST(ThreeYears, what_was_shown_or_hidden_once_stays_so_in_every_later_file) {
    const testing::ThreeYears years = testing::publish_three_years(testing::test_lists(), 1, 6);
    ASSERT_EQ(years.releases.size(), 3U);
    std::size_t earlier = 0;
    for (const AuditModel::Table& table : years.releases[2].audit_model.tables) {
        earlier += table.id.starts_with("publicering 21:") ? table.cells.size() : 0;
    }
    const auto counted =
        std::ranges::count_if(years.releases[0].additions.cells, [](const LedgerCell& cell) {
            return cell.state == LedgerState::kShown || cell.state == LedgerState::kHidden;
        });
    EXPECT_EQ(earlier, static_cast<std::size_t>(counted));
}

TEST(ThreeYears, without_corrections_none_are_recorded) {
    const testing::ThreeYears years = testing::publish_three_years(testing::test_lists(), 1, 0);
    EXPECT_THAT(years.releases, ::testing::SizeIs(3));
    EXPECT_TRUE(std::ranges::none_of(years.ledger.cells, is_correction));
}

// What was shown under the old one stays shown, and is no finding for ever after.
TEST(Ledger, a_higher_threshold_holds_for_what_is_new) {
    const ReleaseResult first = publish(domain::year_period(2021), {});
    Policy policy;
    policy.version = 2;
    policy.threshold = 8;
    policy.split_kon = policy.percent_from = 20;
    const ReleaseResult second = publish(domain::year_period(2022), first.additions, policy);
    ASSERT_EQ(second.refusal, std::nullopt);
    for (const LedgerCell& cell : second.additions.cells) {
        EXPECT_GE(cell.count.value_or(8), 8) << cell.key;
    }
    EXPECT_EQ(testing::disclosures(testing::examine_release(second)), "");
    // Nobody began or ended in 2022: tables of nobody are left out and not filled with marks.
    EXPECT_LT(second.report.hidden * 3, second.report.cells);
}

// A new insats is a new code: the files of both years must still be one.
TEST(Ledger, a_code_that_a_later_year_adds_is_no_contradiction) {
    const domain::Kodlistor lists = testing::test_lists();
    domain::Snapshot snapshot = testing::hbs_2021_with_limits(lists);
    testing::ThreeYears years;
    years.releases.push_back(testing::publish(snapshot, lists, 2021));
    domain::Insats added = snapshot.insatser[1];
    added.id = {99};
    added.namn = "Nystart";
    added.start = domain::make_date(2022, 1, 1);
    snapshot.insatser.push_back(added);
    for (std::size_t i = 0; i < 160; ++i) {
        domain::RegistreringRow row = snapshot.rows[i];
        if (i % 4 == 0) {
            row.insats = static_cast<std::uint16_t>(snapshot.insatser.size() - 1);
        }
        row.kon = i % 3 == 0 ? 2 : 1;
        row.start = added.start.days + static_cast<std::int32_t>(i);
        row.avslut = row.start + 100;
        snapshot.rows.push_back(row);
    }
    years.releases.push_back(testing::publish(snapshot, lists, 2022, years.releases[0].additions));
    ASSERT_EQ(years.releases[1].refusal, std::nullopt);
    EXPECT_THAT(testing::lines_of_table(*years.releases[1].release->find("insatser")),
                ::testing::Contains("Nystart: 40"));
    EXPECT_EQ(testing::disclosures(testing::examine_together(years)), "");
}

}  // namespace
}  // namespace samspar::disclosure
