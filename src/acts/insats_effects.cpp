#include "acts/insats_effects.h"

#include <algorithm>

#include "domain/insats_change.h"
#include "domain/period.h"
#include "statistics/insats_effect.h"
#include "store/insatser.h"
#include "store/statistics_rows.h"

namespace samspar::acts {
namespace {

// The namn and the inriktning are the förbund's too, and are counted by in no figure.
bool touches_registreringar(const domain::Insats& before, const domain::Insats& after) {
    return std::ranges::any_of(domain::changes_of(before, after), [](const auto& change) {
        return change.owner == domain::FieldOwner::kForbund && change.field != "namn" &&
               change.field != "inriktning";
    });
}

}  // namespace

domain::InsatsEffect InsatsEffects::of(const domain::Insats& before, const domain::Insats& after) {
    if (!touches_registreringar(before, after)) {
        return {};
    }
    if (!registered_) {
        const domain::Period always{domain::make_date(1000, 1, 1), domain::make_date(9999, 12, 31)};
        registered_ = store::load_snapshot(*scope_, always, false);
    }
    // Rows name insatser by place; one that was made meanwhile stands last.
    registered_->insatser = store::load_insatser(*scope_);
    return statistics::effect_of(*registered_, after, *lists_, today_);
}

}  // namespace samspar::acts
