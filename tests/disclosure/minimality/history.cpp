#include "disclosure/minimality/history.h"

#include <algorithm>

#include "disclosure/published_year.h"
#include "disclosure/release/ladder.h"
#include "disclosure/three_years.h"
#include "export/published_json.h"

namespace samspar::testing {
namespace {

// In the middle of the throws that begin there.
double coin_for(std::size_t step) {
    double below = 0;
    for (std::size_t i = 0; i < step; ++i) {
        below += disclosure::share_of_step(i);
    }
    return below + disclosure::share_of_step(step) / 2;
}

}  // namespace

disclosure::Policy policy_of(int threshold, int width) {
    disclosure::Policy policy;
    policy.threshold = threshold;
    policy.width = width;
    policy.split_kon = std::max(policy.split_kon, 2 * threshold);
    policy.percent_from = std::max(policy.percent_from, 2 * threshold);
    policy.mean_from = std::max(policy.mean_from, threshold);
    return policy;
}

std::vector<domain::Snapshot> History::all_registered() const {
    std::vector<domain::Snapshot> all = registered;
    if (mended) {
        all.push_back(mended->registered);
    }
    return all;
}

domain::Period History::period(std::size_t year) const {
    return domain::year_period(first_year + static_cast<int>(year));
}

std::vector<domain::Snapshot> corrected_years(domain::Snapshot registered,
                                              std::uint32_t seed,
                                              int years,
                                              int corrections) {
    std::mt19937 dice(seed);
    std::vector<domain::Snapshot> result;
    for (int year = 0; year < years; ++year) {
        result.push_back(registered);
        for (int i = 0; i < corrections; ++i) {
            correct_one(registered, dice);
        }
    }
    return result;
}

Press press_of_program(const domain::Kodlistor& lists, const disclosure::Policy& policy) {
    return [&lists, policy](const domain::Snapshot& registered,
                            int year,
                            const disclosure::Ledger& earlier,
                            std::size_t first) {
        return disclosure::compute_release({.snapshot = registered,
                                            .lists = lists,
                                            .period = domain::year_period(year),
                                            .number = year - 2000,
                                            .policy = policy,
                                            .earlier = earlier,
                                            .audit = real_audit(),
                                            .coin = coin_for(first)});
    };
}

std::vector<double> beginnings() {
    std::vector<double> shares;
    for (std::size_t step = 0; step < disclosure::ladder().size(); ++step) {
        if (const double share = disclosure::share_of_step(step); share > 0) {
            shares.push_back(share);
        }
    }
    return shares;
}

std::string printed(const disclosure::ReleaseResult& result, const disclosure::Policy& policy) {
    if (result.refusal) {
        return "refused";
    }
    return exporting::published_json(
        *result.release, policy, exporting::Provenance{}, [](std::string_view csv) {
            return std::string(csv);
        });
}

disclosure::RattelseResult mend(const History& history,
                                const domain::Snapshot& registered,
                                const disclosure::Ledger& earlier) {
    const std::size_t year = history.mended->year;
    return disclosure::compute_rattelse(
        {.snapshot = registered,
         .lists = history.lists,
         .period = history.period(year),
         .publicering = history.first_year + static_cast<int>(year) - 2000,
         .policy = history.policy,
         .earlier = earlier,
         .audit = real_audit()});
}

std::string printed(const disclosure::RattelseResult& result) {
    if (result.refusal) {
        return "refused";
    }
    std::string text = result.without_numbers ? "utan tal\n" : "";
    for (const disclosure::CorrectedCount& count : result.corrected) {
        text += count.name.universe + " " + count.name.key + ": " + std::to_string(count.before) +
                (count.now ? ", nu " + std::to_string(*count.now) : "") +
                (count.is_more ? ", fler\n" : ", färre\n");
    }
    return text;
}

}  // namespace samspar::testing
