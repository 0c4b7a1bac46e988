#include "http/api/registrering_input.h"

#include <algorithm>
#include <limits>

#include "domain/field.h"
#include "domain/remittent_text.h"
#include "domain/unicode.h"
#include "domain/validate_registrering.h"

namespace samspar::http {
namespace {

using domain::Field;
using domain::FieldErrors;
using domain::FieldKind;
using domain::FieldPart;
using domain::FieldValue;
using domain::Kodlista;
using domain::KodNumber;
using domain::Registrering;

domain::Date read_day(JsonReader& json, const std::string& field, FieldErrors& errors) {
    const std::optional<std::string> text = json.optional_text(field);
    if (!text || text->empty()) {
        domain::add_error(errors, field, "required", "is required");
        return {};
    }
    const std::optional<domain::Date> date = domain::parse_date(*text);
    if (!date) {
        domain::add_error(errors, field, "bad_date", "is not a date");
    }
    return date.value_or(domain::Date{});
}

KodNumber find_code(std::string_view code,
                    const std::string& field,
                    const Kodlista& list,
                    FieldErrors& errors) {
    const domain::Kod* kod = list.find(code);
    if (kod == nullptr) {
        domain::add_error(errors, field, "unknown_code", "is not a code of its list");
        return domain::kNoKod;
    }
    return kod->number;
}

// Absent, null and "" are "not given".
KodNumber read_code(JsonReader& json,
                    const std::string& field,
                    const Kodlista& list,
                    FieldErrors& errors) {
    const std::string code = json.optional_text(field).value_or("");
    return code.empty() ? domain::kNoKod : find_code(code, field, list, errors);
}

domain::KodSet read_codes(JsonReader& json,
                          const std::string& field,
                          const Kodlista& list,
                          FieldErrors& errors) {
    domain::KodSet set = 0;
    for (const std::string& code : json.optional_texts(field)) {
        const KodNumber number = find_code(code, field, list, errors);
        if (number == domain::kNoKod) {
            break;  // said once
        }
        set |= domain::kod_bit(number);
    }
    return set;
}

// A number that no rule allows stands for one that does not fit.
std::optional<int> read_number(JsonReader& json, const std::string& field) {
    const std::optional<std::int64_t> number = json.optional_integer(field);
    if (!number) {
        return std::nullopt;
    }
    const bool fits = *number >= 0 && *number <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(*number) : 0;
}

// `region`, or `kommun:0126`.
FieldValue read_remittent(JsonReader& json,
                          const std::string& name,
                          const domain::Kodlistor& lists,
                          Registrering& registrering,
                          FieldErrors& errors) {
    const std::string text = json.optional_text(name).value_or("");
    if (text.empty()) {
        return std::nullopt;
    }
    const domain::RemittentParts parts = domain::remittent_parts(text);
    const KodNumber remittent = find_code(parts.remittent, name, lists.remittent, errors);
    if (parts.kommun && remittent != domain::kNoKod) {
        registrering.remittent_kommun = find_code(*parts.kommun, name, lists.kommun, errors);
    }
    return remittent;
}

void read_person(JsonReader& json,
                 const Context& context,
                 Registrering& registrering,
                 FieldErrors& errors) {
    const std::optional<std::string> typed = json.optional_text("person");
    if (!typed) {
        return;
    }
    registrering.person.reset();
    const std::string key = domain::one_line(*typed);
    const FieldErrors found = domain::validate_key("person", key);
    errors.insert(errors.end(), found.begin(), found.end());
    if (found.empty() && !key.empty()) {
        registrering.person = context.store.person_tag(key);
    }
}

FieldValue read_answer(JsonReader& json,
                       const Field& field,
                       const domain::Kodlistor& lists,
                       Registrering& registrering,
                       FieldErrors& errors) {
    const std::string name(field.body_name);
    if (field.kind == FieldKind::kPercent) {
        return read_number(json, name);
    }
    if (field.kind == FieldKind::kCodes) {
        return read_codes(json, name, lists.*field.list, errors);
    }
    return field.kind == FieldKind::kCodeWithKommun
               ? read_remittent(json, name, lists, registrering, errors)
               : FieldValue{read_code(json, name, lists.*field.list, errors)};
}

// What is in a body of those fields that hold answers.
void read_answers(JsonReader& json,
                  bool of_start,
                  const domain::Kodlistor& lists,
                  Registrering& registrering,
                  FieldErrors& errors) {
    for (const Field& field : domain::kFields) {
        if (domain::is_answer(field) && (field.part == FieldPart::kStart) == of_start) {
            domain::set_value(
                field, registrering, read_answer(json, field, lists, registrering, errors));
        }
    }
}

}  // namespace

Registrering read_start(JsonReader& json,
                        const Context& context,
                        const std::optional<Registrering>& before,
                        FieldErrors& errors) {
    Registrering r;
    r.person = before ? before->person : std::nullopt;
    r.insats = domain::InsatsId{json.integer("insats")};
    r.start = read_day(json, "start", errors);
    const std::optional<int> fodelsear = read_number(json, "fodelsear");
    if (!fodelsear) {
        domain::add_error(errors, "fodelsear", "required", "is required");
    }
    r.fodelsear = fodelsear.value_or(0);
    read_person(json, context, r, errors);
    read_answers(json, true, context.lists, r, errors);
    return r;
}

domain::Avslut read_avslut(JsonReader& json, const Context& context, FieldErrors& errors) {
    Registrering r;
    r.avslut.emplace().date = read_day(json, "datum", errors);
    read_answers(json, false, context.lists, r, errors);
    return *r.avslut;
}

}  // namespace samspar::http
