#include "domain/registrering.h"

#include "domain/kod_rules.h"

namespace samspar::domain {

bool asks_about_after(const Kodlistor& lists, KodNumber anledning) {
    const Kod* kod = lists.avslutsanledning.at(anledning);
    return kod == nullptr || asks_about_after(*kod);
}

bool has_omfattning(const Kodlistor& lists, KodNumber sysselsattning) {
    const Kod* kod = lists.sysselsattning.at(sysselsattning);
    return kod != nullptr && has_omfattning(*kod);
}

}  // namespace samspar::domain
