#include "intake/field_rules.h"

#include "domain/collected_fields.h"

namespace samspar::intake {

using domain::Field;
using domain::FieldPart;

FieldRules::FieldRules(const domain::Kodlistor& lists, const domain::Forbund& forbund)
    : lists_(lists) {
    for (const Field& field : domain::kFields) {
        collected_[place_of(field)] = domain::collects(forbund, field);
        saknas_[place_of(field)] = domain::saknas_value(field, lists);
    }
}

bool FieldRules::says_nothing(const Field& field, domain::FieldValue value) const {
    if (!value || value == saknas(field)) {
        return true;
    }
    const bool one_code = field.kind == domain::FieldKind::kCode;
    return one_code && *value == (lists_.*field.list).number_of("ej_aktuellt");
}

domain::Registrering FieldRules::with_saknas(domain::Registrering content) const {
    const bool asks_after =
        content.avslut && domain::asks_about_after(lists_, content.avslut->anledning);
    for (const Field& field : domain::kFields) {
        const bool due =
            field.part == FieldPart::kStart ||
            (field.part == FieldPart::kAvslut ? content.avslut.has_value() : asks_after);
        if (due && collects(field) && saknas(field) && !domain::value_of(field, content)) {
            domain::set_value(field, content, saknas(field));
        }
    }
    return content;
}

std::vector<std::string_view> FieldRules::leave_out_unasked(domain::Registrering& content) const {
    std::vector<std::string_view> left_out;
    for (const Field& field : domain::kFields) {
        if (field.kind != domain::FieldKind::kPercent || !domain::value_of(field, content)) {
            continue;
        }
        const auto of = domain::value_of(*domain::find_field(field.of), content);
        const auto number = static_cast<domain::KodNumber>(of.value_or(domain::kNoKod));
        if (!domain::has_omfattning(lists_, number)) {
            domain::set_value(field, content, std::nullopt);
            left_out.push_back(field.name);
        }
    }
    return left_out;
}

}  // namespace samspar::intake
