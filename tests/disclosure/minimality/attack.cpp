#include "disclosure/minimality/attack.h"

#include <algorithm>
#include <stdexcept>

#include "disclosure/minimality/counted_region.h"
#include "disclosure/minimality/dressed_rows.h"

namespace samspar::testing {
namespace {

using audit::Count;

// A reader excludes what makes the release more than so many times less likely.
constexpr double kMostRatio = 20;
constexpr Count kNoEnd = 1'000'000'000;

std::string text(const HiddenCount& count, Count value) {
    return count.label + " = " + std::to_string(value);
}

// The first place where two texts differ, and what stands around it in each.
std::string difference(const std::string& was, const std::string& is) {
    const auto at = static_cast<std::size_t>(
        std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first - was.begin());
    const std::size_t from = at < 60 ? 0 : at - 60;
    return "..." + was.substr(from, 60) + "[" + was.substr(at, 100) + "] now [" +
           is.substr(at, 100) + "]";
}

}  // namespace

void Attacked::add(const Attacked& other) {
    if (may_be_small == 0 || (other.may_be_small > 0 && other.least_kept < least_kept)) {
        least_kept = other.least_kept;
    }
    hidden += other.hidden;
    may_be_small += other.may_be_small;
    known_small += other.known_small;
    all_kept += other.all_kept;
    exact += other.exact;
    populations += other.populations;
    undressed += other.undressed;
    gave_up += other.gave_up;
    largest_ratio = std::max(largest_ratio, other.largest_ratio);
    findings.insert(findings.end(), other.findings.begin(), other.findings.end());
}

Attack::Attack(const History& history, Press press, std::size_t first)
    : history_(history), press_(std::move(press)), dice_(history.seed) {
    publish(first);
    if (refused_) {
        return;
    }
    std::vector<disclosure::AuditModel> models;
    for (const disclosure::ReleaseResult& release : releases_) {
        models.push_back(release.proof_model);
    }
    if (rattelse_) {
        models.push_back(rattelse_->audit_model);
    }
    known_.emplace(models, history.seed);
    begin_near_truth();
    kept_.resize(known_->hidden().size());
    std::string why;
    true_chance_ = chance(history_.all_registered(), why);
}

void Attack::publish(std::size_t first) {
    disclosure::Ledger ledger;
    for (std::size_t i = 0; i < history_.registered.size(); ++i) {
        releases_.push_back(press_(
            history_.registered[i], history_.first_year + static_cast<int>(i), ledger, first));
        refused_ = refused_ || releases_.back().refusal.has_value();
        printed_.push_back(printed(releases_.back(), history_.policy));
        ledger.append(releases_.back().additions);
    }
    if (history_.mended && !refused_) {
        rattelse_ = mend(history_, history_.mended->registered, ledger);
        refused_ = rattelse_->refusal.has_value();
        printed_.push_back(printed(*rattelse_));
    }
}

// Of a population the chance that all the years are printed as they were.
double Attack::chance(const std::vector<domain::Snapshot>& candidate, std::string& why) {
    disclosure::Ledger ledger;
    double all = 1;
    const std::vector<double> shares = beginnings();
    for (std::size_t i = 0; i < releases_.size(); ++i) {
        double own = 0;
        disclosure::Ledger additions;
        for (std::size_t first = 0; first < shares.size(); ++first) {
            const disclosure::ReleaseResult made =
                press_(candidate[i], history_.first_year + static_cast<int>(i), ledger, first);
            const std::string now = printed(made, history_.policy);
            if (now == printed_[i]) {
                own += shares[first];
                additions = made.additions;
            } else if (first == 0) {
                why = difference(printed_[i], now);
            }
        }
        all *= own;
        ledger.append(additions);
        if (own == 0) {
            return 0;
        }
    }
    if (rattelse_) {
        const std::string now = printed(mend(history_, candidate.back(), ledger));
        if (now != printed_.back()) {
            why = difference(printed_.back(), now);
            return 0;
        }
    }
    return all;
}

// Those of a year, or, behind the last, those that one was counted again from. The rättelse prints
// no means.
std::optional<domain::Snapshot> Attack::dress(const std::vector<Count>& unknowns,
                                              std::size_t place) {
    const Wardrobe wardrobe{known_->publication(), known_->cubes(), history_.lists, dice_};
    if (place == history_.registered.size()) {
        const Mended& mended = *history_.mended;
        return dressed(
            wardrobe, unknowns, {history_.period(mended.year), 1}, mended.registered, {});
    }
    const domain::Snapshot& registered = history_.registered[place];
    return dressed(wardrobe,
                   unknowns,
                   {history_.period(place)},
                   registered,
                   days_together(*releases_[place].release));
}

std::optional<std::vector<domain::Snapshot>> Attack::dress(const std::vector<Count>& unknowns) {
    std::vector<domain::Snapshot> candidate;
    for (std::size_t i = 0; i < printed_.size(); ++i) {
        auto snapshot = dress(unknowns, i);
        if (!snapshot) {
            return std::nullopt;
        }
        candidate.push_back(std::move(*snapshot));
    }
    check(unknowns, candidate);
    return candidate;
}

// That the registreringar are the population which was asked for, counted by the program's rules.
void Attack::check(const std::vector<Count>& unknowns,
                   const std::vector<domain::Snapshot>& candidate) {
    const CountedHistory counted(known_->publication(), history_, candidate);
    for (std::size_t i = 0; i < known_->hidden().size(); ++i) {
        const HiddenCount& count = known_->hidden()[i];
        const Count value = counted.count(count.region);
        if (value != known_->value(i, unknowns)) {
            throw std::logic_error("the rows have " + text(count, value) + ", not " +
                                   std::to_string(known_->value(i, unknowns)));
        }
    }
    for (const audit::Cell& cell : known_->publication().cells) {
        if (cell.value && counted.count(cell.region) != *cell.value) {
            throw std::logic_error("the rows do not have what is printed in " + cell.label);
        }
    }
}

// Far out first. There the means are often such as nobody can have: all of those who were there for
// fourteen months have begun in the year.
Attack::Tried Attack::attempt(const std::vector<KnownPopulations::Wanted>& wanted) {
    using enum KnownPopulations::Where;
    Tried tried;
    for (const auto where : {kFarOut, kNear, kNear}) {
        tried.found = known_->find(wanted, where);
        if (tried.found.answer != KnownPopulations::Answer::kFound) {
            return tried;
        }
        if (const auto candidate = dress(tried.found.unknowns)) {
            tried.dressed = true;
            tried.chance = chance(*candidate, tried.why);
            return tried;
        }
    }
    return tried;
}

void Attack::begin_near_truth() {
    const CountedHistory counted(known_->publication(), history_, history_.all_registered());
    std::vector<Count> unknowns;
    for (const audit::Cube& cube : known_->cubes().cubes) {
        for (int unknown = cube.first; unknown < cube.first + cube.size(); ++unknown) {
            unknowns.push_back(counted.count(audit::region_of(cube, unknown)));
        }
    }
    known_->begin_near(unknowns);
}

void Attack::note(const std::vector<Count>& unknowns, double chance) {
    for (std::size_t i = 0; i < kept_.size(); ++i) {
        double& own = kept_[i][known_->value(i, unknowns)];
        own = std::max(own, chance);
    }
    const double ratio = std::max(chance / true_chance_, true_chance_ / chance);
    result_.largest_ratio = std::max(result_.largest_ratio, ratio);
}

void Attack::look_for(std::size_t hidden, Count value) {
    const HiddenCount& count = known_->hidden()[hidden];
    if (kept_[hidden].contains(value)) {
        return;
    }
    const Tried tried = attempt({{hidden, value}});
    if (tried.found.answer != KnownPopulations::Answer::kFound) {
        result_.gave_up += tried.found.answer == KnownPopulations::Answer::kGaveUp ? 1U : 0U;
        return;
    }
    if (!tried.dressed) {
        ++result_.undressed;
        return;
    }
    ++result_.populations;
    if (tried.chance > 0) {
        note(tried.found.unknowns, tried.chance);
    } else {
        result_.findings.push_back("a population with " + text(count, value) +
                                   " gives another release: " + tried.why);
    }
}

// Until the count keeps as many values as it should.
void Attack::look_for_more(std::size_t hidden, Count from) {
    const HiddenCount& count = known_->hidden()[hidden];
    const KnownPopulations::Range range = known_->range(hidden);
    const auto promised = static_cast<std::size_t>(count.policy.min_width) + 1;
    for (Count value = from; kept_[hidden].size() < promised && range.high && value < *range.high;
         ++value) {
        look_for(hidden, value);
    }
}

// The ends and every number under the threshold; of one that is large the ends, which are two.
void Attack::look_for(std::size_t hidden) {
    const HiddenCount& count = known_->hidden()[hidden];
    const KnownPopulations::Range range = known_->range(hidden);
    look_for(hidden, range.low);
    if (range.high) {
        look_for(hidden, *range.high);
    }
    if (!count.known_large()) {
        const Count last = std::min(range.high.value_or(kNoEnd), count.policy.threshold);
        for (Count value = range.low; value <= last; ++value) {
            look_for(hidden, value);
        }
        look_for_more(hidden, last + 1);
    }
}

void Attack::judge(std::size_t hidden) {
    const HiddenCount& count = known_->hidden()[hidden];
    std::vector<Count> kept;
    for (const auto& [value, chance] : kept_[hidden]) {
        if (chance * kMostRatio * (1 + 1e-9) >= true_chance_) {
            kept.push_back(value);
        }
    }
    const bool may_be_small = !kept.empty() && kept.front() < count.policy.threshold;
    const auto promised = static_cast<std::size_t>(count.policy.min_width) + 1;
    if (may_be_small) {
        ++result_.may_be_small;
        result_.least_kept =
            result_.may_be_small == 1 ? kept.size() : std::min(result_.least_kept, kept.size());
        const auto under = std::ranges::count_if(
            kept, [&](Count value) { return value < count.policy.threshold; });
        result_.known_small += count.known_small() ? 1U : 0U;
        result_.all_kept += count.known_small() && under == count.policy.threshold ? 1U : 0U;
        result_.exact += kept.size() == 1 ? 1U : 0U;
    }
    // Of a large one that nothing prints nothing is promised.
    const std::size_t least = may_be_small ? promised : count.printed ? 2 : 0;
    if (kept.size() < least) {
        std::string values;
        for (const Count value : kept) {
            values += " " + std::to_string(value);
        }
        result_.findings.push_back(count.label + " keeps only" + values);
    }
}

Attacked Attack::attack_all() {
    result_.hidden = known_->hidden().size();
    for (std::size_t hidden = 0; hidden < known_->hidden().size(); ++hidden) {
        look_for(hidden);
    }
    for (std::size_t hidden = 0; hidden < known_->hidden().size(); ++hidden) {
        judge(hidden);
    }
    return result_;
}

}  // namespace samspar::testing
