#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/field_error.h"
#include "domain/user.h"

namespace samspar::domain {

// What a decision about the uppdrag of a user comes to.
struct UppdragDecision {
    struct Changed {
        Uppdrag before;
        std::optional<Date> to;  // its last day from now on
    };
    std::vector<Uppdrag> after;    // all that stand, sorted by insats and first day
    std::vector<Uppdrag> given;    // not there before
    std::vector<Changed> changed;  // with another last day
    std::vector<Uppdrag> ended;    // as they were

    [[nodiscard]] bool changes_nothing() const {
        return given.empty() && changed.empty() && ended.empty();
    }
};

// Makes `wanted` of `before`, today, in the insatser `within` (in all when it is not given); what
// lies outside stays. What is over is history and stays too, whether it is named or not. What is
// left out ends: yesterday is its last day. One that begins today or later has no day left and does
// not stand any more; that it was given and taken back is kept where every decision is
// (store/uppdrag.h).
[[nodiscard]] UppdragDecision decide_uppdrag(std::span<const Uppdrag> before,
                                             std::span<const Uppdrag> wanted,
                                             const std::optional<std::vector<InsatsId>>& within,
                                             Date today);

// A right cannot be given, taken or changed for days that are over: the first error of the field
// `uppdrag`.
[[nodiscard]] FieldErrors check_uppdrag_days(std::span<const Uppdrag> before,
                                             std::span<const Uppdrag> wanted,
                                             Date today);

// Whether it gives a right on a day that had none by the same row.
[[nodiscard]] bool gives_more(const UppdragDecision& decision);

}  // namespace samspar::domain
