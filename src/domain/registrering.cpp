#include "domain/registrering.h"

#include <string_view>

namespace samspar::domain {
namespace {

bool is_one_of(const Kodlista& list, KodNumber number, std::string_view a, std::string_view b) {
    const Kod* kod = list.at(number);
    return kod != nullptr && (kod->code == a || kod->code == b);
}

}  // namespace

bool asks_about_after(const Kodlistor& lists, KodNumber anledning) {
    return !is_one_of(lists.avslutsanledning, anledning, "avliden", "flytt") &&
           !is_one_of(lists.avslutsanledning, anledning, "felregistrering", "felregistrering");
}

bool has_omfattning(const Kodlistor& lists, KodNumber sysselsattning) {
    const Kod* kod = lists.sysselsattning.at(sysselsattning);
    return kod != nullptr && (kod->group == "arbete" || kod->group == "studier");
}

}  // namespace samspar::domain
