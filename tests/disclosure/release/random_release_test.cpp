// Properties of every release, over random förbund-years. SAMSPAR_RANDOM_YEARS sets how many.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

constexpr testing::RandomForbund kSmall{.insatser = 10, .registreringar = 260};
constexpr testing::RandomForbund kLarge{.insatser = 40, .registreringar = 1300};

std::uint32_t random_years(std::uint32_t otherwise) {
    const char* asked = std::getenv("SAMSPAR_RANDOM_YEARS");
    return asked == nullptr ? otherwise : static_cast<std::uint32_t>(std::atoi(asked));
}

ReleaseResult release(std::uint32_t seed,
                      const testing::RandomForbund& size,
                      const Defences& defences = {}) {
    const domain::Kodlistor lists = testing::test_lists();
    return testing::publish(testing::random_forbund(lists, seed, size), lists, 2021, {}, defences);
}

std::size_t places(const PublishedRelease& release, auto visit) {
    std::size_t count = 0;
    for (const PublishedTable& table : release.tables()) {
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                visit(table, row, column);
                ++count;
            }
        }
    }
    return count;
}

// Findings of insiders but for the only woman, who knows the number of men.
std::string learnt(const audit::Report& report) {
    const auto without_kon = [](std::string label) {
        for (const std::string_view kon : {"annat+man", "kvinna"}) {
            const auto at = label.find(kon);
            label.erase(std::min(at, label.size()), at == std::string::npos ? 0 : kon.size());
        }
        return label;
    };
    std::string text;
    for (const audit::ScenarioFinding& found : report.scenarios) {
        if (!without_kon(found.scenario).ends_with(without_kon(found.label))) {
            text += found.scenario + ": " + found.label + "\n";
        }
    }
    return text;
}

// Not even with each person who is alone in a hidden cell as an insider.
TEST(RandomRelease, the_auditor_finds_nothing) {
    const domain::Kodlistor lists = testing::test_lists();
    for (std::uint32_t seed = 1; seed <= random_years(12); ++seed) {
        const domain::Snapshot snapshot = testing::random_forbund(lists, seed, kSmall);
        const ReleaseResult result = testing::publish(snapshot, lists, 2021);
        EXPECT_EQ(testing::disclosures(testing::examine_release(result)), "") << "seed " << seed;
        EXPECT_EQ(testing::disclosures(testing::examine_proof(result)), "") << "seed " << seed;
        const audit::Report report = testing::examine_with_truth(result, snapshot, lists, 2021);
        EXPECT_EQ(learnt(report), "") << "seed " << seed;
        EXPECT_TRUE(report.errors.empty()) << "seed " << seed;
    }
}

TEST(RandomRelease, hiding_only_what_is_small_is_found_out) {
    std::size_t found = 0;
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        Defences primary_only;
        primary_only.secondary = false;
        const auto report = testing::examine_release(release(seed, kSmall, primary_only));
        found += report.exit_status() == 1 ? 1U : 0U;
    }
    EXPECT_GE(found, 3U);
}

TEST(RandomRelease, no_number_below_the_threshold_is_shown) {
    for (std::uint32_t seed = 1; seed <= random_years(40); ++seed) {
        const ReleaseResult result = release(seed, kSmall);
        places(*result.release,
               [&](const PublishedTable& table, std::size_t row, std::size_t column) {
                   const PublishedCell& cell = table.cell(row, column);
                   if (cell.state() == CellState::kShown) {
                       EXPECT_GE(cell.count(), 5) << "seed " << seed << ' ' << table.id();
                   }
               });
    }
}

TEST(RandomRelease, the_same_persons_have_one_state_in_every_table) {
    for (std::uint32_t seed = 1; seed <= random_years(40); ++seed) {
        const ReleaseResult result = release(seed, kSmall);
        std::map<std::string, std::string> seen;
        places(*result.release,
               [&](const PublishedTable& table, std::size_t row, std::size_t column) {
                   const PublishedCell& cell = table.cell(row, column);
                   const CellName& name = table.name(row, column);
                   const std::string content =
                       cell.state() == CellState::kShown ? std::to_string(cell.count()) : "X";
                   if (cell.state() != CellState::kNotApplicable) {
                       EXPECT_EQ(
                           seen.try_emplace(name.universe + "|" + name.key, content).first->second,
                           content)
                           << "seed " << seed << ' ' << table.id();
                   }
               });
        EXPECT_GT(seen.size(), 30U);
    }
}

// What is shown adds up: the rows are everybody, each once.
TEST(RandomRelease, every_table_is_a_partition_with_a_total) {
    for (std::uint32_t seed = 1; seed <= random_years(40); ++seed) {
        const ReleaseResult result = release(seed, kSmall);
        for (const PublishedTable& table : result.release->tables()) {
            ASSERT_TRUE(table.rows().back().total);
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                std::int64_t sum = 0;
                bool all_shown = true;
                for (std::size_t row = 0; row < table.rows().size(); ++row) {
                    const PublishedCell& cell = table.cell(row, column);
                    all_shown = all_shown && cell.state() != CellState::kHidden;
                    if (cell.state() == CellState::kShown) {
                        sum += table.rows()[row].total ? -cell.count() : cell.count();
                    }
                }
                if (all_shown) {
                    EXPECT_EQ(sum, 0) << "seed " << seed << ' ' << table.id() << ' ' << column;
                }
            }
        }
    }
}

TEST(RandomRelease, shares_and_means_are_of_shown_and_large_numbers) {
    std::size_t shares = 0;
    std::size_t means = 0;
    for (std::uint32_t seed = 1; seed <= random_years(20); ++seed) {
        const ReleaseResult result = release(seed, kSmall);
        places(*result.release,
               [&](const PublishedTable& table, std::size_t row, std::size_t column) {
                   if (const auto& share = table.share(row, column)) {
                       ++shares;
                       EXPECT_EQ(table.cell(row, column).state(), CellState::kShown);
                       EXPECT_GE(share->of, 20);
                   }
                   if (const auto& mean = table.mean(row)) {
                       ++means;
                       EXPECT_GE(mean->of, 10);
                   }
               });
    }
    EXPECT_GT(shares, 500U);
    EXPECT_GT(means, 100U);
}

TEST(RandomRelease, a_rest_row_has_at_least_three_insatser) {
    for (std::uint32_t seed = 1; seed <= random_years(40); ++seed) {
        const ReleaseResult result = release(seed, kSmall);
        for (const PublishedTable& table : result.release->tables()) {
            EXPECT_NE(table.rest().size(), 1U) << "seed " << seed << ' ' << table.id();
            EXPECT_NE(table.rest().size(), 2U) << "seed " << seed << ' ' << table.id();
        }
    }
}

TEST(RandomRelease, a_large_forbund_loses_little_and_no_insats_total) {
    for (std::uint32_t seed = 1; seed <= 2; ++seed) {
        std::size_t steps = 0;
        const domain::Kodlistor lists = testing::test_lists();
        const domain::Snapshot snapshot = testing::random_forbund(lists, seed, kLarge);
        const Ledger none;
        const Policy policy;
        const ReleaseResult result = compute_release({.snapshot = snapshot,
                                                      .lists = lists,
                                                      .period = domain::year_period(2021),
                                                      .policy = policy,
                                                      .earlier = none,
                                                      .progress =
                                                          [&](std::size_t done, std::size_t all) {
                                                              EXPECT_LE(done, all);
                                                              ++steps;
                                                          },
                                                      .audit = testing::real_audit()});
        ASSERT_TRUE(result.release.has_value());
        EXPECT_LE(result.report.large_hidden * 100, result.report.large * 12) << "seed " << seed;
        EXPECT_EQ(result.release->find("insatser")->hidden_cells(), 0U);
        EXPECT_GT(steps, 0U);
    }
}

// Small years are the hardest.
TEST(RandomRelease, a_tenth_of_the_larger_counts_are_hidden_a_quarter_at_most_and_no_insats_total) {
    std::size_t large = 0;
    std::size_t hidden = 0;
    for (std::uint32_t seed = 1; seed <= random_years(40); ++seed) {
        const ReleaseResult result = release(seed, kSmall);
        large += result.report.large;
        hidden += result.report.large_hidden;
        EXPECT_LE(result.report.large_hidden * 4, result.report.large) << "seed " << seed;
        EXPECT_EQ(result.release->find("insatser")->hidden_cells(), 0U) << "seed " << seed;
    }
    EXPECT_LE(hidden * 10, large);
}

TEST(RandomRelease, it_is_the_same_every_time) {
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        const ReleaseResult a = release(seed, kSmall);
        const ReleaseResult b = release(seed, kSmall);
        EXPECT_EQ(a.additions.cells, b.additions.cells) << "seed " << seed;
        EXPECT_EQ(a.additions.dimensions, b.additions.dimensions) << "seed " << seed;
    }
}

}  // namespace
}  // namespace samspar::disclosure
