#include "intake/row_matching.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace samspar::intake {
namespace {

constexpr std::size_t kMix = 0x9E3779B97F4A7C15U;

// The smaller the better a row goes with what is stored.
enum Fit { kSaysTheSame, kAdds, kOlder, kConflicts };

Fit fit_of(const Merge& merge) {
    if (!merge.kept.empty()) {
        return kConflicts;
    }
    if (merge.older || merge.struck) {
        return kOlder;
    }
    return merge.changed ? kAdds : kSaysTheSame;
}

// A felregistrering of somebody else's kön or födelseår: the row may be what was right.
bool is_struck_other(const domain::Registrering& stored, const domain::Registrering& given) {
    return stored.felregistrerad &&
           (stored.kon != given.kon || stored.fodelsear != given.fodelsear);
}

}  // namespace

std::size_t RowMatching::KeyHash::operator()(const Key& key) const {
    std::size_t hash = static_cast<std::size_t>(key.insats);
    hash = hash * kMix + static_cast<std::uint32_t>(key.start);
    hash = hash * kMix + static_cast<std::uint32_t>(key.fodelsear);
    return hash * kMix + key.kon;
}

std::size_t RowMatching::KeyHash::operator()(const PersonKey& key) const {
    std::size_t hash = 0;
    std::memcpy(&hash, key.person.bytes.data(), sizeof hash);  // a digest already
    hash = hash * kMix + static_cast<std::size_t>(key.insats);
    return hash * kMix + static_cast<std::uint32_t>(key.start);
}

RowMatching::RowMatching(store::Scope& scope, const FieldRules& rules)
    : scope_(scope), rules_(rules), matcher_(scope, rules.lists()) {}

Match RowMatching::find(const GivenRow& given,
                        const std::optional<domain::PersonTag>& extern_tag,
                        std::int64_t row,
                        bool last_chance) {
    Match match = by_tags(given, extern_tag, row, last_chance);
    const bool has_tag = given.content.person || extern_tag;
    if (match.who == Match::Who::kNobody && has_tag && matcher_.cut_off()) {
        return among_cut_off(given, row, last_chance);
    }
    return match;
}

Match RowMatching::among_cut_off(const GivenRow& given, std::int64_t row, bool last_chance) {
    const auto [it, is_new] = cut_off_.try_emplace(key_of_fields(given.content));
    if (is_new) {
        it->second = matcher_.find_cut_off(given.content);
        std::ranges::reverse(it->second);
    }
    Match match = best_of(it->second, given, last_chance);
    if (match.who == Match::Who::kStored) {
        match.cut_off = true;
        inserted(given, match.stored.id, row);  // a later row with that person is that one too
    } else if (match.who == Match::Who::kNobody) {
        match.cut_off = given.content.start <= *matcher_.cut_off();
    }
    return match;
}

Match RowMatching::by_tags(const GivenRow& given,
                           const std::optional<domain::PersonTag>& extern_tag,
                           std::int64_t row,
                           bool last_chance) {
    if (extern_tag) {
        // An empty row matches nothing by its fields: insats 0 is never stored.
        if (auto stored = matcher_.find({}, extern_tag)) {
            return by_extern_id(std::move(*stored), given);
        }
    }
    if (given.content.person) {
        return with_person(given, extern_tag.has_value(), row);
    }
    if (extern_tag) {
        // Nothing but the new extern_id tells who this is. The pool is filled before the row is
        // inserted, so that it is nobody's candidate.
        pool_of(given.content);
        return {};
    }
    return best_of(pool_of(given.content), given, last_chance);
}

void RowMatching::inserted(const GivenRow& given, domain::RegistreringId id, std::int64_t row) {
    if (given.content.person) {
        taken_.insert_or_assign(key_of(given.content), Taken{id, row});
    }
}

Match RowMatching::by_extern_id(Stored stored, const GivenRow& given) {
    taken_ids_.insert(stored.id.value);
    Match match{.who = Match::Who::kStored, .stored = std::move(stored), .merge = {}};
    match.merge = take_over(match.stored.content, given, rules_);
    return match;
}

Match RowMatching::with_person(const GivenRow& given, bool has_extern_id, std::int64_t row) {
    std::vector<WithPerson>& candidates = people_on(given.content);
    Match best;
    auto place = candidates.end();
    for (auto it = candidates.begin(); it != candidates.end(); ++it) {
        // What has another extern_id is another row where the file comes from.
        if (taken_ids_.contains(it->id.value) || (has_extern_id && it->has_extern_id)) {
            continue;
        }
        Stored stored = load(it->id);
        if (is_struck_other(stored.content, given.content)) {
            continue;
        }
        Merge merge = fill_in(stored.content, given, rules_);
        if (place == candidates.end() || fit_of(merge) < fit_of(best.merge)) {
            best = {.who = Match::Who::kStored,
                    .stored = std::move(stored),
                    .merge = std::move(merge),
                    .extern_id_unused = has_extern_id};
            place = it;
        }
    }
    const auto earlier = taken_.find(key_of(given.content));
    if (place != candidates.end()) {
        taken_.insert_or_assign(key_of(given.content), Taken{place->id, row});
        candidates.erase(place);
        return best;
    }
    return earlier == taken_.end() || has_extern_id ? Match{}
                                                    : as_earlier_row(given, earlier->second);
}

Match RowMatching::as_earlier_row(const GivenRow& given, const Taken& taken) {
    Match match{.who = Match::Who::kStored,
                .stored = load(taken.id),
                .merge = {},
                .same_as_row = taken.row};
    const domain::Registrering& stored = match.stored.content;
    match.merge = fill_in(stored, given, rules_);
    const bool ended_at_once = stored.avslut && stored.avslut->date == stored.start;
    const bool began_anew = ended_at_once && stored.kon == given.content.kon &&
                            stored.fodelsear == given.content.fodelsear &&
                            fit_of(match.merge) != kSaysTheSame;
    return began_anew ? Match{} : match;
}

Match RowMatching::best_of(std::vector<Stored>& pool, const GivenRow& given, bool last_chance) {
    auto best = pool.rend();
    Merge best_merge;
    for (auto it = pool.rbegin(); it != pool.rend(); ++it) {
        if (taken_ids_.contains(it->id.value)) {
            continue;
        }
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
        return {.who = Match::Who::kLater, .stored = {}, .merge = {}};
    }
    Stored stored = std::move(*best);
    taken_ids_.insert(stored.id.value);
    pool.erase(std::next(best).base());
    return {
        .who = Match::Who::kStored, .stored = std::move(stored), .merge = std::move(best_merge)};
}

std::vector<store::StoredRegistrering>& RowMatching::pool_of(const domain::Registrering& given) {
    const auto [it, is_new] = pools_.try_emplace(key_of_fields(given));
    if (is_new) {
        it->second = matcher_.find_all(given);
        std::ranges::reverse(it->second);
    }
    return it->second;
}

std::vector<RowMatching::WithPerson>& RowMatching::people_on(const domain::Registrering& given) {
    const auto [day, is_new] = people_.try_emplace({given.insats.value, given.start.days});
    if (is_new) {
        for (const WithPerson& one : matcher_.with_person(given.insats, given.start)) {
            day->second[one.person].push_back(one);
        }
    }
    const auto person = day->second.find(given.person.value());
    return person == day->second.end() ? nobody_ : person->second;
}

store::StoredRegistrering RowMatching::load(domain::RegistreringId id) {
    return store::find_registrering(scope_, rules_.lists(), id).value();
}

RowMatching::Key RowMatching::key_of_fields(const domain::Registrering& given) {
    return {given.insats.value, given.start.days, given.fodelsear, given.kon};
}

RowMatching::PersonKey RowMatching::key_of(const domain::Registrering& given) {
    return {given.insats.value, given.start.days, given.person.value()};
}

}  // namespace samspar::intake
