#include "disclosure/plan/expectation.h"

#include <algorithm>

namespace samspar::disclosure {
namespace {

// Shares out what the group has beyond its settled members.
void settle(std::vector<double>& values,
            std::vector<bool>& settled,
            const Expectation::Known& group) {
    double left = group.persons;
    double open = 0;
    for (const Leaf leaf : group.leaves) {
        (settled[leaf] ? left : open) += settled[leaf] ? -values[leaf] : values[leaf];
    }
    const double factor = open > 0 ? std::max(left, 0.0) / open : 0;
    for (const Leaf leaf : group.leaves) {
        values[leaf] *= settled[leaf] ? 1 : factor;
        settled[leaf] = true;
    }
}

// Finest groups first: what is known of the members is taken from the group before the rest of it
// is shared out.
void agree(std::vector<double>& values, std::vector<Expectation::Known> known) {
    std::ranges::stable_sort(
        known, {}, [](const Expectation::Known& group) { return group.leaves.size(); });
    std::vector<bool> settled(values.size(), false);
    for (const Expectation::Known& group : known) {
        settle(values, settled, group);
    }
}

// Every count split by the shares, which change fastest.
std::vector<double> split(const std::vector<double>& counts, const std::vector<double>& shares) {
    std::vector<double> result;
    result.reserve(counts.size() * shares.size());
    for (const double count : counts) {
        for (const double share : shares) {
            result.push_back(count * share);
        }
    }
    return result;
}

}  // namespace

void Expectation::set_size(std::uint16_t universe, Leaf insats, double persons) {
    sizes_[universe][insats] = persons;
}

void Expectation::set_shares(std::uint16_t universe,
                             std::uint16_t dimension,
                             std::vector<double> shares) {
    shares_[{universe, dimension}] = std::move(shares);
}

void Expectation::learn(std::uint16_t universe, std::uint16_t dimension, std::vector<Known> known) {
    std::vector<double> values(space_.dimensions()[dimension].leaves.size(), 0.0);
    for (std::size_t leaf = 0; leaf < values.size(); ++leaf) {
        values[leaf] = count({universe, {{dimension, {static_cast<Leaf>(leaf)}}}});
    }
    agree(values, std::move(known));
    if (dimension != zeros_.rows()) {
        set_shares(universe, dimension, std::move(values));
        return;
    }
    for (auto& [insats, persons] : sizes_[universe]) {
        persons = values[insats];
    }
}

std::vector<double> Expectation::shares_in(std::uint16_t universe,
                                           Leaf insats,
                                           std::uint16_t dimension) const {
    const std::size_t leaves = space_.dimensions()[dimension].leaves.size();
    std::vector<double> shares(leaves, 0.0);
    if (dimension == zeros_.rows()) {
        shares[insats] = 1;
        return shares;
    }
    const auto set = shares_.find({universe, dimension});
    double sum = 0;
    for (const Leaf leaf : *space_.universes()[universe].leaves_of(dimension)) {
        CellKey key{universe, {{zeros_.rows(), {insats}}, {dimension, {leaf}}}};
        std::ranges::sort(key.factors);
        if (!zeros_.is_empty(space_, key)) {
            const bool is_set = set != shares_.end() && leaf < set->second.size();
            shares[leaf] = set == shares_.end() ? 1.0 : is_set ? set->second[leaf] : 0.0;
        }
        sum += shares[leaf];
    }
    for (double& share : shares) {
        share = sum > 0 ? share / sum : 0;
    }
    return shares;
}

double Expectation::share_in(std::uint16_t universe, Leaf insats, const Factor& factor) const {
    const std::vector<double> shares = shares_in(universe, insats, factor.dimension);
    double sum = 0;
    for (const Leaf leaf : factor.leaves) {
        sum += shares[leaf];
    }
    return sum;
}

std::vector<double> Expectation::counts(std::uint16_t universe,
                                        const std::vector<std::uint16_t>& by,
                                        const std::vector<Factor>& where) const {
    std::size_t size = 1;
    for (const std::uint16_t dimension : by) {
        size *= space_.dimensions()[dimension].leaves.size();
    }
    std::vector<double> result(size, 0.0);
    const auto sizes = sizes_.find(universe);
    if (sizes == sizes_.end()) {
        return result;
    }
    for (const auto& [insats, persons] : sizes->second) {
        std::vector<double> at{persons};
        for (const Factor& factor : where) {
            at[0] *= share_in(universe, insats, factor);
        }
        for (const std::uint16_t dimension : by) {
            at = split(at, shares_in(universe, insats, dimension));
        }
        for (std::size_t i = 0; i < size; ++i) {
            result[i] += at[i];
        }
    }
    return result;
}

double Expectation::count(const CellKey& key) const {
    const auto sizes = sizes_.find(key.universe);
    double sum = 0;
    if (sizes == sizes_.end()) {
        return sum;
    }
    for (const auto& [insats, persons] : sizes->second) {
        double in = persons;
        for (const Factor& factor : key.factors) {
            in *= share_in(key.universe, insats, factor);
        }
        sum += in;
    }
    return sum;
}

}  // namespace samspar::disclosure
