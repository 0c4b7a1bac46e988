#include "domain/kod_rules.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace samspar::domain {
namespace {

bool is_among(std::string_view what, std::initializer_list<std::string_view> all) {
    return std::ranges::find(all, what) != all.end();
}

}  // namespace

bool stands_alone(const Kod& kod) {
    return is_among(kod.group, {"ingen_offentlig", "saknas", "vill_ej"});
}

bool has_omfattning(const Kod& sysselsattning) {
    return is_among(sysselsattning.group, {"arbete", "studier"});
}

bool asks_about_after(const Kod& anledning) {
    return !is_among(anledning.code, {"avliden", "flytt"}) && !is_felregistrering(anledning);
}

bool is_felregistrering(const Kod& anledning) {
    return anledning.code == "felregistrering";
}

std::string_view sysselsattning_after(const Kod& anledning) {
    return is_among(anledning.group, {"arbete", "studier", "arbetssokande"})
               ? std::string_view(anledning.group)
               : std::string_view();
}

bool contradicts(const Kod& anledning, const Kod& sysselsattning) {
    const std::string_view after = sysselsattning_after(anledning);
    if (after.empty() || after == sysselsattning.group || stands_alone(sysselsattning)) {
        return false;
    }
    return after != "arbetssokande" || has_omfattning(sysselsattning);
}

}  // namespace samspar::domain
