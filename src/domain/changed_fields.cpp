#include "domain/changed_fields.h"

#include "domain/field.h"

namespace samspar::domain {
namespace {

std::optional<Date> avslut_of(const Registrering& registrering) {
    return registrering.avslut ? std::optional(registrering.avslut->date) : std::nullopt;
}

// Who and when: the fields that are no answers.
bool differ_in_who_or_when(const Field& field, const Registrering& a, const Registrering& b) {
    switch (field.kind) {
        case FieldKind::kInsats:
            return a.insats != b.insats;
        case FieldKind::kKey:
            return a.person != b.person;
        case FieldKind::kYear:
            return a.fodelsear != b.fodelsear;
        case FieldKind::kDate:
            return field.part == FieldPart::kStart ? a.start != b.start
                                                   : avslut_of(a) != avslut_of(b);
        case FieldKind::kCode:
        case FieldKind::kCodes:
        case FieldKind::kCodeWithKommun:
        case FieldKind::kPercent:
            break;
    }
    return false;
}

bool differ_in(const Field& field, const Registrering& a, const Registrering& b) {
    if (!is_answer(field)) {
        return differ_in_who_or_when(field, a, b);
    }
    const bool of_kommun =
        field.kind == FieldKind::kCodeWithKommun && a.remittent_kommun != b.remittent_kommun;
    return of_kommun || value_of(field, a) != value_of(field, b);
}

}  // namespace

std::vector<std::string> changed_fields(const Registrering& before, const Registrering& after) {
    std::vector<std::string> names;
    for (const Field& field : kFields) {
        if (differ_in(field, before, after)) {
            names.emplace_back(field.name);
        }
    }
    if (before.felregistrerad != after.felregistrerad) {
        names.emplace_back("felregistrerad");
    }
    return names;
}

}  // namespace samspar::domain
