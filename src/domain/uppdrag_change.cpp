#include "domain/uppdrag_change.h"

#include <algorithm>
#include <tuple>

namespace samspar::domain {
namespace {

bool is_over(const Uppdrag& one, Date today) {
    return one.to && *one.to < today;
}

// The one of the same insats and first day.
const Uppdrag* same_in(std::span<const Uppdrag> all, const Uppdrag& one) {
    const auto found = std::ranges::find_if(all, [&](const Uppdrag& other) {
        return other.insats == one.insats && other.from == one.from;
    });
    return found == all.end() ? nullptr : &*found;
}

bool is_within(const std::optional<std::vector<InsatsId>>& within, const Uppdrag& one) {
    return !within || std::ranges::find(*within, one.insats) != within->end();
}

Date day_before(Date day) {
    return Date{day.days - 1};
}

// What becomes of one that is not over.
void decide(const Uppdrag& one, const Uppdrag* wanted, Date today, UppdragDecision& decision) {
    if (wanted == nullptr) {
        decision.ended.push_back(one);
        if (one.from < today) {
            decision.after.push_back(one);
            decision.after.back().to = day_before(today);
        }
        return;
    }
    decision.after.push_back(one);
    if (wanted->to != one.to) {
        decision.after.back().to = wanted->to;
        decision.changed.push_back({one, wanted->to});
    }
}

FieldErrors in_past(std::string message, Date earliest) {
    return {{"uppdrag", "in_past", std::move(message), to_string(earliest)}};
}

}  // namespace

UppdragDecision decide_uppdrag(std::span<const Uppdrag> before,
                               std::span<const Uppdrag> wanted,
                               const std::optional<std::vector<InsatsId>>& within,
                               Date today) {
    UppdragDecision decision;
    for (const Uppdrag& one : before) {
        if (!is_within(within, one) || is_over(one, today)) {
            decision.after.push_back(one);
        } else {
            decide(one, same_in(wanted, one), today, decision);
        }
    }
    for (const Uppdrag& one : wanted) {
        if (same_in(before, one) == nullptr) {
            decision.given.push_back(one);
            decision.after.push_back(one);
        }
    }
    std::ranges::sort(
        decision.after, {}, [](const Uppdrag& one) { return std::tuple(one.insats, one.from); });
    return decision;
}

FieldErrors check_uppdrag_days(std::span<const Uppdrag> before,
                               std::span<const Uppdrag> wanted,
                               Date today) {
    for (const Uppdrag& one : wanted) {
        const Uppdrag* const there = same_in(before, one);
        if (there != nullptr && there->to == one.to) {
            continue;
        }
        if (there == nullptr || is_over(*there, today)) {
            if (one.from < today) {
                return in_past("uppdrag may not begin before today", today);
            }
        } else if (one.to && *one.to < day_before(today)) {
            return in_past("uppdrag may not end before yesterday", day_before(today));
        }
    }
    return {};
}

bool gives_more(const UppdragDecision& decision) {
    return !decision.given.empty() ||
           std::ranges::any_of(decision.changed, [](const UppdragDecision::Changed& one) {
               return one.before.to && (!one.to || *one.to > *one.before.to);
           });
}

}  // namespace samspar::domain
