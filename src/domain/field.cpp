#include "domain/field.h"

#include <algorithm>

namespace samspar::domain {
namespace {

FieldValue read(KodNumber code) {
    return code == kNoKod ? FieldValue{} : FieldValue{code};
}

FieldValue read(KodSet codes) {
    return codes == 0 ? FieldValue{} : FieldValue{codes};
}

FieldValue read(const std::optional<int>& percent) {
    return percent ? FieldValue{*percent} : FieldValue{};
}

void write(KodNumber& code, FieldValue value) {
    code = static_cast<KodNumber>(value.value_or(kNoKod));
}

void write(KodSet& codes, FieldValue value) {
    codes = static_cast<KodSet>(value.value_or(0));
}

void write(std::optional<int>& percent, FieldValue value) {
    percent = value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<Date> day_of_end(const Registrering& registrering) {
    return registrering.avslut ? std::optional(registrering.avslut->date) : std::nullopt;
}

struct Reader {
    const Registrering& registrering;

    [[nodiscard]] FieldValue operator()(std::monostate /*none*/) const { return std::nullopt; }
    template <typename T>
    [[nodiscard]] FieldValue operator()(T Registrering::*member) const {
        return read(registrering.*member);
    }
    template <typename T>
    [[nodiscard]] FieldValue operator()(T Avslut::*member) const {
        return registrering.avslut ? read((*registrering.avslut).*member) : std::nullopt;
    }
};

struct Writer {
    Registrering& registrering;
    FieldValue value;

    void operator()(std::monostate /*none*/) const {}
    template <typename T>
    void operator()(T Registrering::*member) const {
        write(registrering.*member, value);
    }
    template <typename T>
    void operator()(T Avslut::*member) const {
        write(registrering.avslut.value().*member, value);
    }
};

}  // namespace

const Field* find_field(std::string_view name) {
    const auto it = std::ranges::find(kFields, name, &Field::name);
    return it == kFields.end() ? nullptr : &*it;
}

FieldValue value_of(const Field& field, const Registrering& registrering) {
    return std::visit(Reader{registrering}, field.member);
}

bool same_value(const Field& field, const Registrering& a, const Registrering& b) {
    switch (field.kind) {
        case FieldKind::kInsats:
            return a.insats == b.insats;
        case FieldKind::kKey:
            return a.person == b.person;
        case FieldKind::kYear:
            return a.fodelsear == b.fodelsear;
        case FieldKind::kDate:
            return field.part == FieldPart::kStart ? a.start == b.start
                                                   : day_of_end(a) == day_of_end(b);
        case FieldKind::kCodeWithKommun:
            return value_of(field, a) == value_of(field, b) &&
                   a.remittent_kommun == b.remittent_kommun;
        case FieldKind::kCode:
        case FieldKind::kCodes:
        case FieldKind::kPercent:
            break;
    }
    return value_of(field, a) == value_of(field, b);
}

void set_value(const Field& field, Registrering& registrering, FieldValue value) {
    std::visit(Writer{registrering, value}, field.member);
}

FieldValue saknas_value(const Field& field, const Kodlistor& lists) {
    const KodNumber number =
        field.list == nullptr ? kNoKod : (lists.*field.list).number_of("saknas");
    if (number == kNoKod) {
        return std::nullopt;
    }
    return field.kind == FieldKind::kCodes ? FieldValue{kod_bit(number)} : FieldValue{number};
}

}  // namespace samspar::domain
