// Who cannot be told apart by what is printed gets the same release: what is planned and hidden
// depends on nothing else (src/disclosure/README.md, section 5).

#include "disclosure/release/attempt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "disclosure/release/ladder.h"
#include "disclosure/release/release.h"
#include "export/sdc_audit_json.h"
#include "statistics/snapshot_text.h"

namespace samspar::disclosure {
namespace {

Policy with_threshold(int threshold) {
    Policy policy;
    policy.threshold = threshold;
    policy.width = std::min(4, threshold - 1);
    policy.split_kon = std::max(10, 2 * threshold);
    policy.mean_from = std::max(10, threshold);
    return policy;
}

// A förbund-year and what is printed and may be known of it. Finds other populations of which the
// same would be printed and known.
class AttemptedYear {
public:
    AttemptedYear(std::uint32_t seed, int threshold)
        : policy_(with_threshold(threshold)),
          snapshot_(testing::random_forbund(lists_, seed, {.insatser = 10, .registreringar = 260})),
          dice_(seed),
          first_(release(snapshot_)) {
        EXPECT_EQ(first_.refusal, std::nullopt);
    }

    const ReleaseResult& first() const { return first_; }
    ReleaseResult again() const { return release(snapshot_); }
    // Hidden counts that are not what they were.
    std::size_t different() const {
        const std::vector<std::int64_t> now = counts(snapshot_);
        std::size_t number = 0;
        for (std::size_t i = 0; i < now.size(); ++i) {
            number += now[i] != before_[i] ? 1U : 0U;
        }
        return number;
    }

    // So many times two persons change places in one answer; kept when nobody can see it.
    void swap_answers(int tries) {
        before_ = counts(snapshot_);
        std::vector<std::int64_t> at = before_;
        for (int i = 0; i < tries; ++i) {
            domain::Snapshot other = snapshot_;
            const std::size_t rows = other.rows.size();
            swap_one(other.rows[dice_() % rows], other.rows[dice_() % rows]);
            std::vector<std::int64_t> now = counts(other);
            if (now != at && looks_the_same(now)) {
                snapshot_ = std::move(other);
                at = std::move(now);
            }
        }
    }

private:
    ReleaseResult release(const domain::Snapshot& of) const {
        const Ledger none;
        return compute_release({.snapshot = of,
                                .lists = lists_,
                                .period = domain::year_period(2021),
                                .policy = policy_,
                                .earlier = none,
                                .audit = testing::real_audit()});
    }
    std::vector<std::int64_t> counts(const domain::Snapshot& of) const {
        Space space;
        StructuralZeros zeros(space.dimension("insats"));
        const PeriodPopulation population =
            make_population(of, lists_, domain::year_period(2021), space, zeros);
        std::vector<std::int64_t> result;
        for (const LedgerCell& cell : first_.additions.cells) {
            const auto universe = static_cast<std::uint16_t>(space.find_universe(cell.universe));
            result.push_back(population.of(universe).sum(space.parse(universe, cell.key)).persons);
        }
        return result;
    }
    bool looks_the_same(const std::vector<std::int64_t>& now) const {
        for (std::size_t i = 0; i < now.size(); ++i) {
            const LedgerCell& cell = first_.additions.cells[i];
            if (cell.count.value_or(now[i]) != now[i] || now[i] < cell.least.value_or(0) ||
                now[i] > cell.most.value_or(now[i]) ||
                (cell.state == LedgerState::kStructural && now[i] > 0)) {
                return false;
            }
        }
        return true;
    }
    void swap_one(domain::RegistreringRow& a, domain::RegistreringRow& b) {
        switch (dice_() % 8) {
            case 0:
                std::swap(a.kon, b.kon);
                break;
            case 1:
                std::swap(a.fodelsear, b.fodelsear);
                break;
            case 2:
                std::swap(a.remittent, b.remittent);
                std::swap(a.remittent_kommun, b.remittent_kommun);
                break;
            case 3:
                std::swap(a.forsorjning_fore, b.forsorjning_fore);
                break;
            case 4:
                std::swap(a.sysselsattning_fore, b.sysselsattning_fore);
                break;
            case 5:
                // Not of those who have ended: the mean time of an insats is printed.
                if (a.avslut == domain::kStillOpen && b.avslut == domain::kStillOpen) {
                    std::swap(a.insats, b.insats);
                }
                break;
            default:
                if (a.avslut != domain::kStillOpen && b.avslut != domain::kStillOpen) {
                    std::swap(a.anledning, b.anledning);
                    std::swap(a.forsorjning_efter, b.forsorjning_efter);
                }
        }
    }

    domain::Kodlistor lists_ = testing::test_lists();
    Policy policy_;
    domain::Snapshot snapshot_;
    std::mt19937 dice_;
    ReleaseResult first_;
    std::vector<std::int64_t> before_;
};

void expect_same(const ReleaseResult& a, const ReleaseResult& b) {
    ASSERT_EQ(a.refusal, b.refusal);
    EXPECT_EQ(a.report.step, b.report.step);
    EXPECT_EQ(a.additions.cells, b.additions.cells);
    EXPECT_EQ(a.additions.dimensions, b.additions.dimensions);
    EXPECT_EQ(exporting::sdc_audit_json(a.audit_model), exporting::sdc_audit_json(b.audit_model));
    EXPECT_EQ(exporting::sdc_audit_json(a.proof_model), exporting::sdc_audit_json(b.proof_model));
    EXPECT_EQ(a.report.left_out, b.report.left_out);
    ASSERT_EQ(a.release->tables().size(), b.release->tables().size());
    for (std::size_t i = 0; i < a.release->tables().size(); ++i) {
        EXPECT_EQ(testing::lines_of_table(a.release->tables()[i]),
                  testing::lines_of_table(b.release->tables()[i]));
        EXPECT_EQ(a.release->tables()[i].rest(), b.release->tables()[i].rest());
    }
}

class Attempts : public ::testing::TestWithParam<int> {};

TEST_P(Attempts, of_populations_that_nobody_can_tell_apart_are_the_same) {
    std::size_t different = 0;
    for (const std::uint32_t seed : {2U, 3U, 5U, 13U}) {
        AttemptedYear year(seed, GetParam());
        year.swap_answers(1000);
        different += year.different();
        SCOPED_TRACE(seed);
        expect_same(year.first(), year.again());
    }
    // So that the test can fail.
    EXPECT_GE(different, 10U);
}

INSTANTIATE_TEST_SUITE_P(Thresholds, Attempts, ::testing::Values(3, 5, 10));

// What is true of a population that would print another number.
TEST(Attempt, of_another_population_is_another) {
    const domain::Kodlistor lists = testing::test_lists();
    domain::Snapshot snapshot = testing::hbs_2021_with_limits(lists);
    const ReleaseResult first = testing::publish(snapshot, lists, 2021);
    for (domain::RegistreringRow& row : snapshot.rows) {
        row.fodelsear = row.fodelsear > 1990 ? 1970 : row.fodelsear;
    }
    EXPECT_NE(testing::publish(snapshot, lists, 2021).additions.cells, first.additions.cells);
}

}  // namespace
}  // namespace samspar::disclosure
