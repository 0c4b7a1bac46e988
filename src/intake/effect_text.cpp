#include "intake/effect_text.h"

#include "domain/label.h"

namespace samspar::intake {
namespace {

std::string number_or_none(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : "ingen siffra";
}

// `2025 Totalt: Till arbete eller studier 12 -> 9`.
std::string figure_text(const domain::MovedFigure& figure) {
    const std::string insats =
        figure.insats.empty() ? std::string(domain::word("allt", "insatser")) : figure.insats;
    return std::to_string(figure.year) + " " + insats + ": " +
           std::string(domain::word("matt", figure.matt)) + " " + number_or_none(figure.before) +
           " -> " + number_or_none(figure.after);
}

}  // namespace

std::string effect_text(const domain::FieldError& warning, const domain::InsatsEffect& effect) {
    const std::string count = warning.limit.value_or("");
    if (warning.code != "figures_move") {
        return "stämmer inte med " + count + (count == "1" ? " registrering" : " registreringar") +
               " som redan finns; de är kvar och räknas som förut";
    }
    std::string text = "ändrar siffror som redan finns (det som är publicerat ändras inte): ";
    for (const domain::MovedFigure& figure : effect.figures) {
        text += (&figure == effect.figures.data() ? "" : "; ") + figure_text(figure);
    }
    return text;
}

}  // namespace samspar::intake
