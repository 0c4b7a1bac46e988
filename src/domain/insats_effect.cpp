#include "domain/insats_effect.h"

#include "domain/rough_count.h"

namespace samspar::domain {

FieldErrors warnings(const InsatsEffect& effect, CountsTold told) {
    FieldErrors found;
    for (const RegistreringarOutside& outside : effect.outside) {
        const std::string count =
            told == CountsTold::kExact ? std::to_string(outside.count) : rough_count(outside.count);
        add_error(found,
                  outside.field,
                  "registreringar_outside",
                  "leaves registreringar that are there outside it: " + count,
                  count);
    }
    if (!effect.figures.empty()) {
        const std::string count = std::to_string(effect.figures.size());
        add_error(
            found, effect.moved_by, "figures_move", "moves figures of past years: " + count, count);
    }
    return found;
}

}  // namespace samspar::domain
