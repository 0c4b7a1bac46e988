#include "acts/check_registrering.h"

#include <algorithm>

#include "domain/collected_fields.h"
#include "domain/field.h"
#include "domain/validate_registrering.h"

namespace samspar::acts {
namespace {

using domain::Field;
using domain::FieldErrors;
using domain::Registrering;

bool has_field(const FieldErrors& errors, const std::string& field) {
    return std::ranges::any_of(errors, [&](const auto& error) { return error.field == field; });
}

}  // namespace

FieldErrors check_registrering(const Environment& environment,
                               const Registrering& registrering,
                               const std::optional<Registrering>& before,
                               const domain::Insats& insats,
                               FieldErrors form,
                               domain::Date today) {
    // A day that is missing stands as today, so that the other fields can be checked all the same.
    Registrering whole = registrering;
    if (has_field(form, "start")) {
        whole.start = today;
    }
    if (whole.avslut && has_field(form, "datum")) {
        whole.avslut->date = std::max(today, whole.start);
    }
    FieldErrors found = domain::check_collected(environment.forbund, registrering, before);
    const domain::Kodlistor& lists = environment.lists;
    for (domain::FieldError& error :
         before ? domain::validate_change(whole, *before, insats, lists, today)
                : domain::validate(whole, insats, lists, today)) {
        const Field* field = domain::find_field(error.field);
        error.field = field == nullptr ? error.field : std::string(field->body_name);
        found.push_back(std::move(error));
    }
    // Of a field that could not be read, nothing more is said.
    std::erase_if(found, [&](const auto& error) { return has_field(form, error.field); });
    form.insert(form.end(), found.begin(), found.end());
    return form;
}

}  // namespace samspar::acts
