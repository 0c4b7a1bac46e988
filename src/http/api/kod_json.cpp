#include "http/api/kod_json.h"

#include "disclosure/plan/code_tree.h"
#include "domain/kod_rules.h"
#include "domain/kodlista_change.h"
#include "domain/label.h"

namespace samspar::http {
namespace {

Json date_or_null(const std::optional<domain::Date>& date) {
    return date ? Json(domain::to_string(*date)) : Json(nullptr);
}

Json places_json(const domain::Kodlista& list, std::string_view group) {
    Json places = Json::array();
    for (const disclosure::PlaceForCodes& place : disclosure::places_for_new_codes(list, group)) {
        places.push_back({{"kod", place.code}, {"etikett", place.label}});
    }
    return places;
}

}  // namespace

Json to_json(const domain::Kod& kod, std::string_view list) {
    const bool is_anledning = list == "avslutsanledning";
    const std::string_view after =
        is_anledning ? domain::sysselsattning_after(kod) : std::string_view();
    return {{"kod", kod.code},
            {"etikett", kod.label},
            {"grupp", kod.group},
            {"hjalp", kod.help},
            {"giltig_fran", date_or_null(kod.valid_from)},
            {"giltig_till", date_or_null(kod.valid_to)},
            {"ensam", domain::stands_alone(kod)},
            {"omfattning", list == "sysselsattning" && domain::has_omfattning(kod)},
            {"fragas_efter", is_anledning && domain::asks_about_after(kod)},
            {"sysselsattning", after.empty() ? Json(nullptr) : Json(after)}};
}

Json new_codes_json(const domain::Kodlista& list, const domain::Kodlista& groups) {
    Json all = Json::array();
    if (!domain::takes_new_codes(list.name())) {
        return all;
    }
    std::vector<std::string> names = domain::groups_for_new_codes(list);
    if (names.empty()) {
        names.emplace_back();
    }
    for (const std::string& name : names) {
        const domain::Kod* group = groups.find(name);
        all.push_back({{"kod", name},
                       {"etikett", group == nullptr ? name : group->label},
                       {"platser", places_json(list, name)}});
    }
    return all;
}

Json labels_json() {
    Json all = Json::array();
    for (const domain::Label& label : domain::labels()) {
        all.push_back({{"post", label.record},
                       {"falt", label.field},
                       {"etikett", label.label},
                       {"kort", label.short_label},
                       {"bestamd", label.definite},
                       {"genus", label.genus},
                       {"fraga", label.question},
                       {"hjalp", label.help}});
    }
    return all;
}

}  // namespace samspar::http
