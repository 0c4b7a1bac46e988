#include "domain/insats.h"

namespace samspar::domain {

bool is_open_on(const Insats& insats, Date day) {
    return insats.start <= day && (!insats.slut || day <= *insats.slut);
}

std::string_view to_string(Inriktning value) {
    return value == Inriktning::kIndividinriktad ? "individinriktad" : "strukturinriktad";
}

std::optional<Inriktning> parse_inriktning(std::string_view text) {
    if (text == "individinriktad") {
        return Inriktning::kIndividinriktad;
    }
    if (text == "strukturinriktad") {
        return Inriktning::kStrukturinriktad;
    }
    return std::nullopt;
}

std::string_view to_string(Registreringssatt value) {
    return value == Registreringssatt::kIndivid ? "individ" : "antal";
}

std::optional<Registreringssatt> parse_registreringssatt(std::string_view text) {
    if (text == "individ") {
        return Registreringssatt::kIndivid;
    }
    if (text == "antal") {
        return Registreringssatt::kAntal;
    }
    return std::nullopt;
}

}  // namespace samspar::domain
