#include "intake/rule_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace samspar::intake {
namespace {

struct RuleText {
    domain::FieldCode code;
    std::string_view field;  // empty: every field without a row of its own
    std::string_view text;
};

// `{}` stands for the limit. A field's own row comes before the row for all fields.
constexpr auto kTexts = std::to_array<RuleText>({
    {"required", "", "måste anges"},
    {"unknown_code", "kon_begransning", "måste vara kvinna, man eller tom"},
    {"unknown_code", "redovisas_i", "är ingen registrerad insats"},
    {"unknown_code", "", "är ingen kod i sin lista den dagen"},
    {"exclusive_combined",
     "",
     "blandar ingen_offentlig, saknas eller vill_ej med något annat; de står ensamma"},
    {"out_of_range", "fodelsear", "måste vara ett årtal med fyra siffror"},
    {"out_of_range", "namn", "får inte vara *, och inte innehålla > eller styrtecken"},
    {"out_of_range", "omfattning_fore", "måste vara 1-100"},
    {"out_of_range", "omfattning_efter", "måste vara 1-100"},
    {"out_of_range", "forvantad_tid", "måste vara 1-120 månader"},
    {"out_of_range", "alder_fran", "måste vara 0-120"},
    {"out_of_range", "alder_till", "måste vara 0-120 och minst alder_fran"},
    {"out_of_range", "", "är utanför vad som går att ange"},
    {"age_out_of_range", "", "ger en ålder vid start utanför {}"},
    {"not_applicable", "insats", "är en volyminsats, som bara tar emot antal"},
    {"not_applicable", "omfattning_fore", "anges bara för arbete och studier"},
    {"not_applicable", "omfattning_efter", "anges bara för arbete och studier"},
    {"not_applicable", "", "efterfrågas inte vid den anledningen"},
    {"in_future", "", "ligger i framtiden"},
    {"before_insats", "", "är före insatsens start {}"},
    {"after_insats", "", "är efter insatsens slut {}"},
    {"before_start", "", "är före start"},
    {"combination_not_allowed", "kon", "är inte det kön som insatsen är till för"},
    {"combination_not_allowed", "redovisas_i", "måste vara en annan insats, med en egen rad"},
    {"combination_not_allowed", "", "går inte ihop med en annan kolumn"},
    {"anledning_contradicts",
     "",
     "går inte ihop med anledningen; avslutet är sparat som det står, kontrollera det"},
    {"formula", "", "börjar som en formel, med = + - eller @"},
    {"taken", "", "har en annan insats redan"},
    {"reserved", "", "är ett ord som tabellerna använder för flera insatser"},
    {"too_long", "", "är längre än {} tecken"},
    {"looks_like_identity",
     "",
     "innehåller något som liknar ett personnummer, ett telefonnummer eller en e-postadress"},
});

}  // namespace

std::string rule_text(const domain::FieldError& error) {
    const auto found = std::ranges::find_if(kTexts, [&](const RuleText& rule) {
        return rule.code == error.code && (rule.field.empty() || rule.field == error.field);
    });
    if (found == kTexts.end()) {
        return error.message;
    }
    std::string text{found->text};
    if (const std::size_t place = text.find("{}"); place != std::string::npos) {
        text.replace(place, 2, error.limit.value_or(""));
    }
    return text;
}

}  // namespace samspar::intake
