#include "http/rights.h"

#include <algorithm>
#include <charconv>

#include "store/uppdrag.h"

namespace samspar::http {

std::vector<domain::InsatsId> own_insatser(store::Scope& scope, const Call& call) {
    return store::insatser_of(scope, call.caller().user.id, call.today());
}

bool is_among(const std::vector<domain::InsatsId>& insatser, domain::InsatsId insats) {
    return std::ranges::find(insatser, insats) != insatser.end();
}

std::optional<std::int64_t> read_id(std::string_view text) {
    constexpr std::size_t kMostDigits = 15;
    std::int64_t value = 0;
    if (text.empty() || text.size() > kMostDigits ||
        text.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace samspar::http
