#include "domain/collected_fields.h"

#include <algorithm>

namespace samspar::domain {
namespace {

bool filled_in(const Field& field, const Registrering& r) {
    return field.kind == FieldKind::kKey ? r.person.has_value() : value_of(field, r).has_value();
}

}  // namespace

std::vector<std::string> chosen_fields() {
    std::vector<std::string> names;
    for (const Field& field : kFields) {
        if (field.need == FieldNeed::kChosen) {
            names.emplace_back(field.name);
        }
    }
    return names;
}

bool collects(const Forbund& forbund, const Field& field) {
    const auto& chosen = forbund.optional_fields;
    return field.need != FieldNeed::kChosen ||
           std::ranges::find(chosen, field.name) != chosen.end();
}

FieldErrors check_collected(const Forbund& forbund,
                            const Registrering& now,
                            const std::optional<Registrering>& before) {
    const Registrering old = before.value_or(Registrering{});
    FieldErrors errors;
    for (const Field& field : kFields) {
        if (!collects(forbund, field) && filled_in(field, now) && !same_value(field, now, old)) {
            const std::string name(field.name);
            errors.push_back(
                {name, "not_applicable", name + " is not collected by this forbund", std::nullopt});
        }
    }
    return errors;
}

}  // namespace samspar::domain
