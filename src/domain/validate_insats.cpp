#include "domain/validate_insats.h"

#include <algorithm>
#include <array>

#include "domain/free_text.h"
#include "domain/insats_name.h"

namespace samspar::domain {
namespace {

constexpr std::size_t kMaxLine = 120;
constexpr std::size_t kMaxText = 4000;
constexpr int kOldestInInsats = 120;
constexpr int kMaxMonths = 120;

void check_ages(FieldErrors& errors, const Insats& insats) {
    const auto outside = [](std::optional<int> age) {
        return age && (*age < 0 || *age > kOldestInInsats);
    };
    if (outside(insats.alder_fran)) {
        errors.push_back({"alder_fran", "out_of_range", "alder_fran must be 0-120", "120"});
    }
    if (outside(insats.alder_till)) {
        errors.push_back({"alder_till", "out_of_range", "alder_till must be 0-120", "120"});
    }
    if (insats.alder_fran && insats.alder_till && *insats.alder_till < *insats.alder_fran) {
        errors.push_back({"alder_till",
                          "out_of_range",
                          "alder_till is lower than alder_fran",
                          std::to_string(*insats.alder_fran)});
    }
}

void check_redovisas_i(FieldErrors& errors, const Insats& insats, std::span<const Insats> others) {
    if (!insats.redovisas_i) {
        return;
    }
    const auto parent = std::ranges::find(others, *insats.redovisas_i, &Insats::id);
    const bool is_parent =
        insats.id.value != 0 &&
        std::ranges::any_of(others, [&](const Insats& o) { return o.redovisas_i == insats.id; });
    if (parent == others.end()) {
        errors.push_back(
            {"redovisas_i", "unknown_code", "redovisas_i names no insats", std::nullopt});
    } else if (parent->id == insats.id || parent->redovisas_i || is_parent) {
        errors.push_back({"redovisas_i",
                          "combination_not_allowed",
                          "redovisas_i must name another insats that has a row of its own",
                          std::nullopt});
    }
}

}  // namespace

FieldErrors validate(const Insats& insats, std::span<const Insats> others) {
    FieldErrors errors = check_insats_name(insats, others);
    check_free_text(errors, "beskrivning", insats.beskrivning, kMaxText);
    check_free_text(errors, "huvudman", insats.huvudman, kMaxLine);
    check_free_text(errors, "malgrupp", insats.malgrupp, kMaxText);
    check_free_text(errors, "metod", insats.metod, kMaxText);
    check_free_text(errors, "ort", insats.ort, kMaxLine);
    check_ages(errors, insats);
    if (insats.slut && *insats.slut < insats.start) {
        errors.push_back({"slut", "before_start", "slut is before start", to_string(insats.start)});
    }
    if (insats.forvantad_tid && (*insats.forvantad_tid < 1 || *insats.forvantad_tid > kMaxMonths)) {
        errors.push_back(
            {"forvantad_tid", "out_of_range", "forvantad_tid must be 1-120 months", "120"});
    }
    if (!insats.kon_begransning.empty() && insats.kon_begransning != "kvinna" &&
        insats.kon_begransning != "man") {
        errors.push_back({"kon_begransning",
                          "unknown_code",
                          "kon_begransning must be kvinna, man or empty",
                          std::nullopt});
    }
    check_redovisas_i(errors, insats, others);
    return errors;
}

FieldErrors validate(const Antal& antal, std::span<const Insats> insatser) {
    FieldErrors errors;
    if (std::ranges::find(insatser, antal.insats, &Insats::id) == insatser.end()) {
        errors.push_back({"insats", "unknown_code", "insats is not known", std::nullopt});
    }
    check_free_text(errors, "enhet", antal.enhet, kMaxLine);
    if (antal.year < 1990 || antal.year > 2199) {
        errors.push_back({"ar", "out_of_range", "ar must be 1990-2199", std::nullopt});
    }
    constexpr std::array<std::string_view, 4> kKon{"", "kvinna", "man", "annat"};
    if (std::ranges::find(kKon, antal.kon) == kKon.end()) {
        errors.push_back(
            {"kon", "unknown_code", "kon must be kvinna, man, annat or empty", std::nullopt});
    }
    if (antal.count < 0 || antal.count > 100'000'000) {
        errors.push_back({"antal", "out_of_range", "antal must be 0-100000000", std::nullopt});
    }
    return errors;
}

}  // namespace samspar::domain
