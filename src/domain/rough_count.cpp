#include "domain/rough_count.h"

#include <array>

namespace samspar::domain {

std::string rough_count(std::int64_t count) {
    constexpr std::array<std::int64_t, 6> kFrom{1, 5, 10, 20, 50, 100};
    std::size_t at = kFrom.size() - 1;
    while (at > 0 && count < kFrom[at]) {
        --at;
    }
    const std::string last = at + 1 < kFrom.size() ? std::to_string(kFrom[at + 1] - 1) : "";
    return std::to_string(kFrom[at]) + "-" + last;
}

}  // namespace samspar::domain
