#include "disclosure/rattelse/rattelse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "audit/audit.h"
#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "disclosure/rattelse/alone.h"
#include "disclosure/three_years.h"
#include "export/sdc_audit_json.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

using ::testing::HasSubstr;

constexpr std::int64_t kThreshold = 5;

// A förbund that has published 2021.
class RattelseTest : public ::testing::Test {
protected:
    domain::Kodlistor lists = testing::test_lists();
    domain::Snapshot snapshot =
        testing::random_forbund(lists, 3, {.insatser = 8, .registreringar = 220, .years = 3});
    Ledger ledger;

    ReleaseResult publish(int year) {
        ReleaseResult made = testing::publish(snapshot, lists, year, ledger);
        EXPECT_FALSE(made.refusal);
        ledger.append(made.additions);
        return made;
    }

    void register_late(int persons) { testing::register_late(snapshot, persons); }

    [[nodiscard]] RattelseRequest request(Audit audit, int rattelse = 1) const {
        return {.snapshot = snapshot,
                .lists = lists,
                .period = domain::year_period(2021),
                .publicering = 21,
                .rattelse = rattelse,
                .earlier = ledger,
                .audit = std::move(audit)};
    }
    RattelseResult mend(int rattelse = 1) {
        RattelseResult made = compute_rattelse(request(testing::real_audit(), rattelse));
        EXPECT_FALSE(made.refusal);
        ledger.append(made.additions);
        return made;
    }
};

const CorrectedCount* find(const RattelseResult& result, const CellName& name) {
    const auto found = std::ranges::find(result.corrected, name, &CorrectedCount::name);
    return found == result.corrected.end() ? nullptr : &*found;
}

const CellName kAll{"aktuella 2021", ""};

TEST_F(RattelseTest, a_count_that_is_wrong_by_the_threshold_gets_its_number) {
    publish(2021);
    const Ledger before = ledger;
    register_late(kThreshold);
    const RattelseResult made = mend();
    const CorrectedCount* all = find(made, kAll);
    ASSERT_NE(all, nullptr);
    EXPECT_EQ(all->now, all->before + kThreshold);
    EXPECT_TRUE(all->is_more);
    // What was published stays; the corrected persons are a universe of their own.
    EXPECT_TRUE(std::equal(before.cells.begin(), before.cells.end(), ledger.cells.begin()));
    for (const LedgerCell& line : made.additions.cells) {
        EXPECT_THAT(line.universe, HasSubstr(" 2021 rattelse 1"));
    }
}

TEST_F(RattelseTest, what_differs_by_less_is_not_told) {
    publish(2021);
    register_late(kThreshold - 1);
    EXPECT_EQ(compute_rattelse(request({})).refusal, RattelseRefusal::kNothing);
}

TEST_F(RattelseTest, of_every_other_printed_count_only_its_bounds_are_told) {
    publish(2021);
    register_late(kThreshold);
    const RattelseResult made = mend();
    std::size_t stands = 0;
    for (const LedgerCell& line : made.additions.cells) {
        if (line.state == LedgerState::kStands) {
            ++stands;
            ASSERT_TRUE(line.least && line.most);
            EXPECT_GE(*line.most - *line.least + 1, 2 * kThreshold - 1) << line.key;
        }
        EXPECT_EQ(line.count.has_value(), line.state == LedgerState::kShown);
    }
    EXPECT_GT(stands, 10U);
}

TEST_F(RattelseTest, what_is_registered_as_before_gives_no_rattelse) {
    publish(2021);
    EXPECT_EQ(compute_rattelse(request({})).refusal, RattelseRefusal::kNothing);
}

TEST_F(RattelseTest, without_the_auditors_word_there_are_no_numbers_and_then_no_rattelse) {
    publish(2021);
    register_late(kThreshold);
    int asked = 0;
    const RattelseResult made = compute_rattelse(request([&](const AuditModel&) {
        return ++asked == 1 ? std::vector{kAll} : std::vector<CellName>{};
    }));
    EXPECT_FALSE(made.refusal);
    EXPECT_TRUE(made.without_numbers);
    ASSERT_FALSE(made.corrected.empty());
    for (const CorrectedCount& count : made.corrected) {
        EXPECT_EQ(count.now, std::nullopt);
    }
    const auto never = [](const AuditModel&) { return std::vector{kAll}; };
    EXPECT_EQ(compute_rattelse(request(never)).refusal, RattelseRefusal::kNotSafe);
}

TEST_F(RattelseTest, a_second_one_goes_on_from_what_the_first_said) {
    publish(2021);
    register_late(kThreshold);
    const std::int64_t first = find(mend(), kAll)->now.value();
    register_late(kThreshold - 1);
    EXPECT_EQ(compute_rattelse(request({}, 2)).refusal, RattelseRefusal::kNothing);
    register_late(1);
    const RattelseResult second = mend(2);
    const CorrectedCount* all = find(second, kAll);
    ASSERT_NE(all, nullptr);
    EXPECT_EQ(all->before, first);
    EXPECT_EQ(all->now, first + kThreshold);
}

// Three years, corrected late, with a rättelse of the first between the others.
TEST_F(RattelseTest, all_years_and_rattelser_together_tell_nothing_hidden) {
    std::vector<std::string> files;
    const auto keep = [&](const AuditModel& model) {
        files.push_back(exporting::sdc_audit_json(model));
    };
    keep(publish(2021).audit_model);
    register_late(kThreshold + 2);
    keep(publish(2022).audit_model);
    keep(mend().audit_model);
    keep(publish(2023).audit_model);
    EXPECT_EQ(testing::disclosures(audit::examine(files, {.fast = true})), "");
}

// Of 40 there were 25 women and 15 men; with 46 and 31 printed the men are known again, 15, though
// it was only said that they are 11 to 19.
class AloneTest : public ::testing::Test {
protected:
    std::string found(const std::optional<std::int64_t>& women) {
        Ledger edition;
        edition.dimensions = {{1, "nya 2021 rattelse 1", "kon", "kvinna,man"}};
        edition.cells = {
            {1, "nya 2021 rattelse 1", "", LedgerState::kShown, 46},
            {1,
             "nya 2021 rattelse 1",
             "kon=kvinna",
             women ? LedgerState::kShown : LedgerState::kWithdrawn,
             women},
            {1, "nya 2021 rattelse 1", "kon=man", LedgerState::kStands, std::nullopt, 11, 19}};
        Space space;
        StructuralZeros zeros(space.dimension("insats"));
        read_ledger(edition, space, zeros);
        const CellKey man{0, {space.factor("kon", "man")}};
        const CellKey kvinna{0, {space.factor("kon", "kvinna")}};
        std::vector<KnownBound> told{{man, 11, 19, false}};
        if (!women) {
            told.push_back({kvinna, 30, kNoLimit, false});
        }
        const AuditModel model = model_alone({}, edition, space, {}, told);
        return testing::disclosures(
            audit::examine(std::vector{exporting::sdc_audit_json(model)}, {.fast = true}));
    }
};

TEST_F(AloneTest, a_count_that_stands_may_not_be_told_by_new_numbers_however_large_it_is) {
    EXPECT_THAT(found(31),
                HasSubstr("EXACT publicering 1: nya 2021 rattelse 1 x kon, ej utskrivet[man]"));
    EXPECT_EQ(found(std::nullopt), "");
}

}  // namespace
}  // namespace samspar::disclosure
