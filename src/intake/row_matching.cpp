#include "intake/row_matching.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace samspar::intake {
namespace {

// The smaller the better a row without a person goes with what is stored.
enum Fit { kSaysTheSame, kAdds, kOlder, kConflicts };

Fit fit_of(const Merge& merge) {
    if (!merge.kept.empty()) {
        return kConflicts;
    }
    if (merge.older) {
        return kOlder;
    }
    return merge.changed ? kAdds : kSaysTheSame;
}

}  // namespace

std::size_t RowMatching::KeyHash::operator()(const Key& key) const {
    std::size_t hash = static_cast<std::size_t>(key.insats);
    hash = hash * 0x9E3779B97F4A7C15U + static_cast<std::uint32_t>(key.start);
    hash = hash * 0x9E3779B97F4A7C15U + static_cast<std::uint32_t>(key.fodelsear);
    return hash * 0x9E3779B97F4A7C15U + key.kon;
}

RowMatching::RowMatching(store::Scope& scope, const FieldRules& rules)
    : rules_(rules), matcher_(scope, rules.lists()) {}

Match RowMatching::find(const domain::Registrering& given,
                        const std::optional<domain::PersonTag>& extern_tag,
                        bool last_chance) {
    if (extern_tag) {
        // An empty row matches nothing by its fields: insats 0 is never stored.
        if (auto stored = matcher_.find({}, extern_tag)) {
            Merge merge = take_over(stored->content, given, rules_);
            return {Match::Who::kStored, std::move(*stored), std::move(merge)};
        }
    }
    if (given.person) {
        return with_person(given);
    }
    if (extern_tag) {
        // Nothing but the new extern_id tells who this is. The pool is filled before the row is
        // inserted, so that it is nobody's candidate.
        pool_of(given);
        return {};
    }
    return without_person(given, last_chance);
}

Match RowMatching::with_person(const domain::Registrering& given) {
    // One that was registered wrongly may stand beside the right one.
    Match best;
    for (Stored& stored : matcher_.find_all(given)) {
        Merge merge = fill_in(stored.content, given, rules_);
        if (best.who == Match::Who::kNobody || fit_of(merge) < fit_of(best.merge)) {
            best = {Match::Who::kStored, std::move(stored), std::move(merge)};
        }
    }
    return best;
}

Match RowMatching::without_person(const domain::Registrering& given, bool last_chance) {
    std::vector<Stored>& pool = pool_of(given);
    auto best = pool.rend();
    Merge best_merge;
    for (auto it = pool.rbegin(); it != pool.rend(); ++it) {
        Merge merge = fill_in(it->content, given, rules_);
        if (best == pool.rend() || fit_of(merge) < fit_of(best_merge)) {
            best = it;
            best_merge = std::move(merge);
        }
        if (fit_of(best_merge) == kSaysTheSame) {
            break;
        }
    }
    if (best == pool.rend()) {
        return {};
    }
    if (!last_chance && fit_of(best_merge) >= kOlder) {
        return {Match::Who::kLater, {}, {}};
    }
    Stored stored = std::move(*best);
    pool.erase(std::next(best).base());
    return {Match::Who::kStored, std::move(stored), std::move(best_merge)};
}

std::vector<store::StoredRegistrering>& RowMatching::pool_of(const domain::Registrering& given) {
    const Key key{given.insats.value, given.start.days, given.fodelsear, given.kon};
    const auto [it, is_new] = pools_.try_emplace(key);
    if (is_new) {
        it->second = matcher_.find_all(given);
        std::ranges::reverse(it->second);
    }
    return it->second;
}

}  // namespace samspar::intake
