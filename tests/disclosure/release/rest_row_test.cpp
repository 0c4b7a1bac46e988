// What a reader can make of the rest row, its rule and the sizes that are shown: over random sizes
// of insatser. SAMSPAR_RANDOM_YEARS sets how many.

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

// 5 to 9 insatser of 0 to 30 persons.
std::vector<std::size_t> random_sizes(std::mt19937& dice) {
    std::vector<std::size_t> sizes(5 + dice() % 5);
    for (std::size_t& size : sizes) {
        size = dice() % 31;
    }
    return sizes;
}

// Persons of a random förbund, so many of them in each insats.
domain::Snapshot forbund(const domain::Kodlistor& lists,
                         std::uint32_t seed,
                         const std::vector<std::size_t>& sizes) {
    const domain::Snapshot all =
        testing::random_forbund(lists, seed, {.insatser = 9, .registreringar = 600});
    domain::Snapshot result = all;
    result.rows.clear();
    result.insatser.resize(sizes.size());
    for (domain::Insats& insats : result.insatser) {
        insats.kon_begransning.clear();
        insats.start = domain::make_date(2010, 1, 1);
        insats.slut.reset();
        insats.arbetslivsinriktad = true;
    }
    std::size_t insats = 0;
    std::size_t in_it = 0;
    for (domain::RegistreringRow row : all.rows) {
        while (insats < sizes.size() && in_it == sizes[insats]) {
            ++insats;
            in_it = 0;
        }
        if (insats < sizes.size() && row.start <= domain::make_date(2021, 12, 31).days &&
            row.avslut >= domain::make_date(2021, 1, 1).days) {
            row.insats = static_cast<std::uint16_t>(insats);
            result.rows.push_back(row);
            ++in_it;
        }
    }
    return result;
}

int trials() {
    const char* asked = std::getenv("SAMSPAR_RANDOM_YEARS");
    return asked == nullptr ? 300 : std::atoi(asked);
}

std::string text(const std::vector<std::size_t>& sizes) {
    std::string result;
    for (const std::size_t size : sizes) {
        result += std::to_string(size) + " ";
    }
    return result;
}

TEST(RestRow, of_any_sizes_tells_of_no_member_how_many_it_has) {
    const domain::Kodlistor lists = testing::test_lists();
    std::mt19937 dice(1);
    int published = 0;
    int with_members = 0;
    for (int trial = 0; trial < trials(); ++trial) {
        const std::vector<std::size_t> sizes = random_sizes(dice);
        const domain::Snapshot snapshot =
            forbund(lists, static_cast<std::uint32_t>(trial + 1), sizes);
        const ReleaseResult result = testing::publish(snapshot, lists, 2021);
        if (result.refusal) {
            EXPECT_EQ(*result.refusal, Refusal::kNotSafe) << text(sizes);
            continue;
        }
        ++published;
        const audit::Report report = testing::examine_proof(result);
        EXPECT_EQ(testing::disclosures(report), "") << text(sizes);
        EXPECT_EQ(report.exit_status(), 0) << text(sizes);
        std::size_t members = 0;
        for (const audit::CellFinding& cell : report.cells) {
            members += cell.label.starts_with("otryckta aktuella") ? 1U : 0U;
        }
        std::size_t under = 0;
        for (const std::size_t size : sizes) {
            under += size < 10 ? 1U : 0U;
        }
        EXPECT_GE(members, under == 0 ? 0U : std::max<std::size_t>(under, 3)) << text(sizes);
        with_members += members > 0 ? 1 : 0;
    }
    EXPECT_GE(published * 100, trials() * 90);
    EXPECT_GE(with_members * 100, trials() * 80);
}

}  // namespace
}  // namespace samspar::disclosure
