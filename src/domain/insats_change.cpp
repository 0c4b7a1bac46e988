#include "domain/insats_change.h"

#include <array>

namespace samspar::domain {
namespace {

std::string text(std::optional<int> number) {
    return number ? std::to_string(*number) : "";
}

struct InsatsField {
    std::string_view name;
    FieldOwner owner;
    std::string (*text)(const Insats&);
};

constexpr FieldOwner kForbund = FieldOwner::kForbund;
constexpr FieldOwner kAnsvarig = FieldOwner::kInsatsansvarig;

// In the order of the form. Ages only decide what is asked about when somebody is registered.
constexpr auto kInsatsFields = std::to_array<InsatsField>({
    {"namn", kForbund, [](const Insats& i) { return i.namn; }},
    {"beskrivning", kAnsvarig, [](const Insats& i) { return i.beskrivning; }},
    {"inriktning", kForbund, [](const Insats& i) { return std::string(to_string(i.inriktning)); }},
    {"registrering",
     kForbund,
     [](const Insats& i) { return std::string(to_string(i.registrering)); }},
    {"arbetslivsinriktad",
     kForbund,
     [](const Insats& i) { return std::string(i.arbetslivsinriktad ? "ja" : "nej"); }},
    {"start", kForbund, [](const Insats& i) { return to_string(i.start); }},
    {"slut", kForbund, [](const Insats& i) { return i.slut ? to_string(*i.slut) : ""; }},
    {"huvudman", kAnsvarig, [](const Insats& i) { return i.huvudman; }},
    {"malgrupp", kAnsvarig, [](const Insats& i) { return i.malgrupp; }},
    {"alder_fran", kAnsvarig, [](const Insats& i) { return text(i.alder_fran); }},
    {"alder_till", kAnsvarig, [](const Insats& i) { return text(i.alder_till); }},
    {"kon_begransning", kForbund, [](const Insats& i) { return i.kon_begransning; }},
    {"forvantad_tid", kAnsvarig, [](const Insats& i) { return text(i.forvantad_tid); }},
    {"metod", kAnsvarig, [](const Insats& i) { return i.metod; }},
    {"ort", kAnsvarig, [](const Insats& i) { return i.ort; }},
    {"redovisas_i",
     kForbund,
     [](const Insats& i) {
         return i.redovisas_i ? std::to_string(i.redovisas_i->value) : std::string();
     }},
});

}  // namespace

std::vector<std::string> insats_fields() {
    std::vector<std::string> names;
    for (const InsatsField& field : kInsatsFields) {
        names.emplace_back(field.name);
    }
    return names;
}

std::vector<std::string> insats_fields(FieldOwner owner) {
    std::vector<std::string> names;
    for (const InsatsField& field : kInsatsFields) {
        if (field.owner == owner) {
            names.emplace_back(field.name);
        }
    }
    return names;
}

std::vector<InsatsFieldChange> changes_of(const Insats& before, const Insats& after) {
    std::vector<InsatsFieldChange> changes;
    for (const InsatsField& field : kInsatsFields) {
        std::string from = field.text(before);
        std::string to = field.text(after);
        if (from != to) {
            changes.push_back({field.name, field.owner, std::move(from), std::move(to)});
        }
    }
    return changes;
}

}  // namespace samspar::domain
