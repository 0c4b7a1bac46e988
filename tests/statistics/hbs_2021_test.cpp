// Every figure of tests/data/hbs-2021/expected.json, the published annual report of 2021.

#include "statistics/hbs_2021.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "statistics/compute.h"
#include "statistics/snapshot_text.h"
#include "test_paths.h"

namespace samspar::statistics {
namespace {

using nlohmann::json;
using testing::hbs_2021;

class Hbs2021 : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        lists_ = testing::test_lists();
        expected_ =
            json::parse(testing::read_file(std::string(TEST_DATA) + "/hbs-2021/expected.json"));
    }

    static ExactStatistics year_2021(const std::vector<std::string_view>& without = {}) {
        return compute(hbs_2021(lists_, without), lists_, {.period = domain::year_period(2021)});
    }

    // The report's names of rows and columns, in ours.
    static std::string insats(const std::string& name) {
        if (name == "TOTALT") {
            return "*";
        }
        return name == "UPIS (inkl. socialfältare)" ? "UPIS" : name;
    }
    static std::string all_or(const std::string& name, const std::string& all) {
        return name == all ? "*" : name;
    }

    static std::int64_t antal(const ExactStatistics& s, FigureKey key) {
        key.ar = "2021";
        const Figure* figure = find_figure(s, key);
        EXPECT_NE(figure, nullptr) << key.tabell << ' ' << key.insats << ' ' << key.kategori;
        return figure == nullptr ? -1 : figure->antal.value_or(-1);
    }
    // `65/217`
    static std::string share(const ExactStatistics& s, FigureKey key) {
        key.ar = "2021";
        const Figure* figure = find_figure(s, key);
        if (figure == nullptr || !figure->antal || !figure->av) {
            return "no such share";
        }
        return std::to_string(*figure->antal) + "/" + std::to_string(*figure->av);
    }

    static domain::Kodlistor lists_;
    static json expected_;
};
domain::Kodlistor Hbs2021::lists_;
json Hbs2021::expected_;

TEST_F(Hbs2021, flow_per_insats_and_kon_is_as_published) {
    const ExactStatistics s = year_2021();
    int compared = 0;
    for (const auto& [name, measures] : expected_["flode"].items()) {
        for (const auto& [matt, by_kon] : measures.items()) {
            for (const auto& [kon, published] : by_kon.items()) {
                const std::string in = insats(name);
                const std::string of = all_or(kon, "totalt");
                EXPECT_EQ(antal(s, {.tabell = "flode", .insats = in, .kon = of, .matt = matt}),
                          published)
                    << name << ' ' << matt << ' ' << kon;
                ++compared;
            }
        }
    }
    EXPECT_EQ(compared, 7 * 3 * 4);
}

TEST_F(Hbs2021, socialfaltarna_has_no_row_of_its_own) {
    const ExactStatistics s = year_2021();
    std::vector<std::string> names;
    for (const InsatsLabel& insats : s.insatser) {
        names.push_back(insats.namn);
    }
    EXPECT_THAT(names,
                ::testing::ElementsAre("*",
                                       "Lyra",
                                       "MIA Vidare",
                                       "START",
                                       "Tillväxt Kvinna",
                                       "Koordinerad Rehabkedja",
                                       "UPIS"));
}

TEST_F(Hbs2021, reasons_for_ending_are_as_published) {
    const ExactStatistics s = year_2021();
    int compared = 0;
    for (const auto& [group, by_kon] : expected_["avslutsanledning"].items()) {
        for (const auto& [kon, published] : by_kon.items()) {
            FigureKey key{.tabell = "avslutsanledning", .kategori = group, .matt = "avslutade"};
            if (kon == "andel") {
                EXPECT_EQ(share(s, key), published.get<std::string>());
            } else {
                const std::string of = all_or(kon, "totalt");
                key.kon = of;
                EXPECT_EQ(antal(s, key), published) << group << ' ' << kon;
            }
            ++compared;
        }
    }
    EXPECT_EQ(compared, 6 * 5);
}

TEST_F(Hbs2021, shares_to_work_or_studies_are_as_published) {
    const ExactStatistics s = year_2021();
    for (const auto& [kon, published] : expected_["till_arbete_studier"].items()) {
        const std::string of = all_or(kon, "totalt");
        EXPECT_EQ(share(s, {.tabell = "arbete_studier", .kon = of, .matt = "till_arbete_studier"}),
                  published.get<std::string>());
    }
    for (const auto& [name, published] : expected_["till_arbete_studier_per_insats"].items()) {
        const std::string in = insats(name);
        EXPECT_EQ(
            share(s, {.tabell = "arbete_studier", .insats = in, .matt = "till_arbete_studier"}),
            published.get<std::string>());
    }
    EXPECT_EQ(expected_["till_arbete_studier_per_insats"].size(), 6U);
}

TEST_F(Hbs2021, unique_persons_are_as_published) {
    const ExactStatistics all = year_2021();
    EXPECT_EQ(antal(all, {.tabell = "unika", .matt = "unika_min"}), expected_["unika"]["alla"]);
    EXPECT_EQ(antal(all, {.tabell = "unika", .matt = "unika_max"}), expected_["unika"]["alla"]);
    const ExactStatistics without = year_2021({"Tillväxt Kvinna"});
    EXPECT_EQ(antal(without, {.tabell = "unika", .matt = "unika_min"}),
              expected_["unika"]["utan_tillvaxt_kvinna"]);
}

TEST_F(Hbs2021, who_proposed_the_new_is_as_published) {
    const ExactStatistics s = year_2021({"Tillväxt Kvinna", "Socialfältarna"});
    const json& published = expected_["remittent_nya_utan_tillvaxt_kvinna_och_socialfaltarna"];
    for (const auto& [code, count] : published.items()) {
        const std::string kategori = all_or(code, "totalt");
        EXPECT_EQ(antal(s, {.tabell = "remittent", .kategori = kategori, .matt = "nya"}), count)
            << code;
    }
    EXPECT_EQ(published.size(), 9U);
}

TEST_F(Hbs2021, kommuner_are_as_published) {
    const ExactStatistics s = year_2021({"Tillväxt Kvinna"});
    for (const auto& [code, count] : expected_["kommun_utan_tillvaxt_kvinna"].items()) {
        EXPECT_EQ(antal(s, {.tabell = "kommun", .kategori = code, .matt = "aktuella"}), count);
    }
    EXPECT_EQ(expected_["kommun_utan_tillvaxt_kvinna"].size(), 4U);
}

TEST_F(Hbs2021, shares_under_30_are_as_published_when_age_is_that_of_the_year) {
    const ExactStatistics s = year_2021();
    for (const auto& [kon, published] : expected_["under_30_ar"].items()) {
        EXPECT_EQ(share(s, {.tabell = "alder", .kon = kon, .matt = "under_30"}),
                  published.get<std::string>());
    }
    EXPECT_EQ(expected_["under_30_ar"].size(), 3U);
}

TEST_F(Hbs2021, mean_time_follows_from_the_published_sums_of_days) {
    const ExactStatistics s = year_2021();
    const json& published = expected_["deltagartid_avslutade_dagar"];
    const auto expect = [&](std::string_view kon, const json& sums) {
        const Figure* mean = find_figure(
            s, {.tabell = "deltagartid", .ar = "2021", .kon = kon, .matt = "medel_manader"});
        ASSERT_NE(mean, nullptr);
        EXPECT_EQ(mean->antal, sums["antal"].get<std::int64_t>());
        EXPECT_EQ(mean->varde,
                  rounded(sums["summa_dagar"].get<std::int64_t>() * 10000,
                          sums["antal"].get<std::int64_t>() * 304375,
                          1));
    };
    expect("*", published);
    expect("kvinna", published["kvinna"]);
    expect("man", published["man"]);
    expect("annat", published["annat"]);
    EXPECT_EQ(
        to_string(*find_figure(s, {.tabell = "deltagartid", .ar = "2021", .matt = "medel_manader"})
                       ->varde),
        "10.4");
}

}  // namespace
}  // namespace samspar::statistics
