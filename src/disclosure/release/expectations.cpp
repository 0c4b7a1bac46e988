#include "disclosure/release/expectations.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>

#include "disclosure/model/dimension_names.h"
#include "disclosure/plan/data_lines.h"

namespace samspar::disclosure {
namespace {

using Shares = std::map<std::string, double, std::less<>>;  // by code

// What is usual, by dimension and code.
const std::map<std::string, Shares, std::less<>>& usual() {
    static const auto all = [] {
        std::map<std::string, Shares, std::less<>> result;
        for (const auto& cells : data_lines("vantat.csv", "dimension;kod;andel")) {
            double share = 0;
            std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), share);
            result[std::string(cells[0])][std::string(cells[1])] = share;
        }
        return result;
    }();
    return all;
}

// A code that the file does not name: one of the förbund's own kommuner or of its own codes.
constexpr double kOtherCode = 1;
constexpr double kOwnKommun = 30;
constexpr std::string_view kOtherKommun = "annan";

double usual_share(std::string_view dimension, std::string_view code) {
    const auto named = usual().find(dimension);
    if (named != usual().end()) {
        const auto found = named->second.find(code);
        return found == named->second.end() ? kOtherCode : found->second;
    }
    const bool is_own =
        dimension == names::kKommun && code != names::kSaknas && code != kOtherKommun;
    return is_own ? kOwnKommun : kOtherCode;
}

// The share of the kommuner belongs to those that are named.
void share_out_kommuner(const std::vector<std::string>& codes, std::vector<double>& shares) {
    const auto is_own = [](const std::string& code) {
        return code.starts_with("kommun:") && code != "kommun:annan";
    };
    const auto own = static_cast<double>(std::ranges::count_if(codes, is_own));
    for (std::size_t i = 0; own > 0 && i < codes.size(); ++i) {
        if (is_own(codes[i])) {
            shares[i] = usual_share(names::kRemittent, names::kKommun) / own;
        } else if (codes[i] == names::kKommun) {
            shares[i] = kOtherCode;
        }
    }
}

std::vector<double> usual_shares(const Dimension& dimension) {
    std::vector<double> result;
    for (const std::string& code : dimension.leaves) {
        result.push_back(usual_share(dimension.name, code));
    }
    if (dimension.name == names::kRemittent) {
        share_out_kommuner(dimension.leaves, result);
    }
    return result;
}

class Before {
public:
    Before(const Space& space,
           const StructuralZeros& zeros,
           const PublicFacts& facts,
           const UniverseSizes& sizes)
        : space_(space), zeros_(zeros), facts_(facts), sizes_(sizes), made_(space, zeros) {}

    Expectation make(const Ledger& earlier);

private:
    [[nodiscard]] std::map<Leaf, double> of_aktuella() const;
    void add_sizes();
    void add_part(std::uint16_t universe,
                  double persons,
                  const std::map<Leaf, double>& of,
                  std::string_view dimension,
                  std::string_view other);
    void add_shares();
    // Not of what this period itself prints for certain: insatser and flow.
    [[nodiscard]] bool is_question(std::uint16_t dimension) const {
        const std::string& name = space_.dimensions()[dimension].name;
        return dimension != zeros_.rows() && name != names::kStatus && name != names::kIntrade;
    }
    void learn_from(const Ledger& earlier, std::string_view counted, std::uint16_t universe);

    const Space& space_;
    const StructuralZeros& zeros_;
    const PublicFacts& facts_;
    const UniverseSizes& sizes_;
    Expectation made_;
};

// Those whose sizes are not known share what is left of the total.
std::map<Leaf, double> Before::of_aktuella() const {
    double left = sizes_.aktuella;
    double unknown = 0;
    for (const KnownInsats& insats : facts_.insatser) {
        left -= static_cast<double>(insats.persons.value_or(0));
        unknown += insats.persons ? 0 : 1;
    }
    std::map<Leaf, double> result;
    for (const KnownInsats& insats : facts_.insatser) {
        result[insats.leaf] =
            insats.persons ? static_cast<double>(*insats.persons) : std::max(left, 0.0) / unknown;
    }
    return result;
}

// A universe that is part of the aktuella: everybody of an insats in which nobody can have the
// other answer, and of the others the same share of each.
void Before::add_part(std::uint16_t universe,
                      double persons,
                      const std::map<Leaf, double>& of,
                      std::string_view dimension,
                      std::string_view other) {
    double whole = 0;
    double open = 0;
    std::map<Leaf, bool> is_whole;
    for (const auto& [insats, size] : of) {
        CellKey key{facts_.aktuella, {{zeros_.rows(), {insats}}, space_.factor(dimension, other)}};
        std::ranges::sort(key.factors);
        is_whole[insats] = zeros_.is_empty(space_, key);
        (is_whole[insats] ? whole : open) += size;
    }
    const double share = open > 0 ? std::clamp((persons - whole) / open, 0.0, 1.0) : 0;
    for (const auto& [insats, size] : of) {
        made_.set_size(universe, insats, is_whole[insats] ? size : size * share);
    }
}

void Before::add_sizes() {
    const std::map<Leaf, double> aktuella = of_aktuella();
    for (const auto& [insats, size] : aktuella) {
        made_.set_size(facts_.aktuella, insats, size);
    }
    add_part(facts_.avslutade, sizes_.avslutade, aktuella, names::kStatus, names::kPagaende);
    add_part(facts_.nya, sizes_.nya, aktuella, names::kIntrade, names::kIngaende);
}

void Before::add_shares() {
    for (const std::uint16_t universe : {facts_.aktuella, facts_.avslutade, facts_.nya}) {
        for (const UniverseDimension& own : space_.universes()[universe].dimensions) {
            made_.set_shares(
                universe, own.dimension, usual_shares(space_.dimensions()[own.dimension]));
        }
    }
    const auto set = [&](std::string_view name, std::string_view code, double with) {
        const std::uint16_t dimension = space_.find_dimension(name);
        const Leaf leaf = space_.factor(name, code).leaves.front();
        std::vector<double> shares(space_.dimensions()[dimension].leaves.size(),
                                   sizes_.aktuella - with);
        shares[leaf] = with;
        made_.set_shares(facts_.aktuella, dimension, std::move(shares));
    };
    set(names::kStatus, names::kAvslutad, sizes_.avslutade);
    set(names::kIntrade, names::kNy, sizes_.nya);
}

// The universe of the latest period that was published before this one; empty when there is none.
std::string latest(const Ledger& earlier, std::string_view counted) {
    std::string last;
    for (const LedgerCell& cell : earlier.cells) {
        const auto edition = edition_of(cell.universe);
        if (cell.universe.starts_with(counted) && edition && edition->rattelse == 0 &&
            cell.state == LedgerState::kShown) {
            last = std::max(last, cell.universe);
        }
    }
    return last;
}

// Its shares, as far as they have been corrected, are expected again.
void Before::learn_from(const Ledger& earlier, std::string_view counted, std::uint16_t universe) {
    const std::string last = latest(earlier, counted);
    const auto edition = edition_of(last);
    if (!edition) {
        return;
    }
    const auto from = static_cast<std::uint16_t>(space_.find_universe(last));
    std::map<std::uint16_t, std::vector<Expectation::Known>> known;
    double all = 0;
    for (const LedgerCell& cell : earlier.in_force(edition->period)) {
        if (cell.universe != last || !cell.count) {
            continue;
        }
        const auto persons = static_cast<double>(*cell.count);
        const CellKey key = space_.parse(from, cell.key);
        all = key.factors.empty() ? persons : all;
        if (key.factors.size() == 1 && is_question(key.factors[0].dimension)) {
            known[key.factors[0].dimension].push_back({key.factors[0].leaves, persons});
        }
    }
    const double growth = all > 0 ? made_.count({universe, {}}) / all : 0;
    for (auto& [dimension, groups] : known) {
        for (Expectation::Known& group : groups) {
            group.persons *= growth;
        }
        made_.learn(universe, dimension, std::move(groups));
    }
}

Expectation Before::make(const Ledger& earlier) {
    add_sizes();
    add_shares();
    learn_from(earlier, "aktuella ", facts_.aktuella);
    learn_from(earlier, "avslutade ", facts_.avslutade);
    learn_from(earlier, "nya ", facts_.nya);
    return std::move(made_);
}

}  // namespace

Expectation expect_before(const Space& space,
                          const StructuralZeros& zeros,
                          const PublicFacts& facts,
                          const UniverseSizes& sizes,
                          const Ledger& earlier) {
    return Before(space, zeros, facts, sizes).make(earlier);
}

void expect_after(Expectation& expected, const Draft& draft) {
    std::map<std::pair<std::uint16_t, std::uint16_t>, std::vector<Expectation::Known>> known;
    for (const RegistryCell& cell : draft.registry.cells()) {
        if (cell.published && !cell.earlier && cell.key.factors.size() == 1) {
            const Factor& factor = cell.key.factors.front();
            known[{cell.key.universe, factor.dimension}].push_back({factor.leaves, cell.expected});
        }
    }
    for (auto& [of, groups] : known) {
        expected.learn(of.first, of.second, std::move(groups));
    }
}

}  // namespace samspar::disclosure
