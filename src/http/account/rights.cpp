#include "http/account/rights.h"

#include <algorithm>

#include "store/uppdrag.h"

namespace samspar::http {

std::vector<domain::InsatsId> own_insatser(store::Scope& scope, const Call& call) {
    return store::insatser_of(scope, call.caller().user.id, call.today());
}

bool is_among(const std::vector<domain::InsatsId>& insatser, domain::InsatsId insats) {
    return std::ranges::find(insatser, insats) != insatser.end();
}

}  // namespace samspar::http
