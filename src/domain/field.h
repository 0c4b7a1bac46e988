#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "domain/kodlista.h"
#include "domain/registrering.h"

namespace samspar::domain {

// When a field is asked for.
enum class FieldPart : std::uint8_t {
    kStart,
    kAvslut,  // the date and the reason of the end
    kAfter,   // how it went: at avslut, unless the reason says that nobody is asked
};

// What a field holds.
enum class FieldKind : std::uint8_t {
    kInsats,          // an insats: its id in the API, its name in a file
    kKey,             // text of which only a tag is kept
    kDate,            // a day
    kYear,            // a year of four digits
    kCode,            // one code of `list`
    kCodes,           // one or more codes of `list`
    kCodeWithKommun,  // one code of `list`; the code `kommun` may name one: `kommun:0126`
    kPercent,         // the omfattning of the sysselsattning in the field `of`
};

enum class FieldNeed : std::uint8_t {
    kRequired,      // wherever it is asked for
    kMayBeLeftOut,  // no answer is an answer
    kChosen,        // likewise, and it is there only in a förbund that collects it
};

// Where a registrering keeps an answer, and where the row that statistics read does. A field of
// kind insats, key, date or year has neither: those five are who and when, and named in code.
using FieldMember = std::variant<std::monostate,
                                 KodNumber Registrering::*,
                                 KodSet Registrering::*,
                                 std::optional<int> Registrering::*,
                                 KodNumber Avslut::*,
                                 KodSet Avslut::*,
                                 std::optional<int> Avslut::*>;
using FieldRowMember =
    std::variant<std::monostate, std::uint8_t RegistreringRow::*, KodSet RegistreringRow::*>;

// One field of a registrering. What is true of fields one by one is said here and nowhere else:
// JSON, columns of the store and of files, merging, validation, coverage and the description of the
// API follow from it.
struct Field {
    std::string_view name;                // in the API, the history, files, error messages
    std::string_view body_name = name;    // in a JSON body, where it is called otherwise
    std::string_view stored_name = name;  // in the store and table tackning, likewise
    std::string_view also_in_files = {};  // what förbund call the column in files of their own
    FieldPart part = FieldPart::kStart;
    FieldKind kind = FieldKind::kCode;
    FieldNeed need = FieldNeed::kMayBeLeftOut;
    bool in_tackning = false;             // its coverage is counted
    Kodlista Kodlistor::*list = nullptr;  // of the kinds that hold codes
    FieldMember member = {};
    FieldRowMember row = {};
    std::string_view of = {};  // kPercent: the field whose omfattning it is
    int lowest = 0;            // kYear and kPercent
    int highest = 0;
    std::size_t longest = 0;  // kKey: in signs
};

// The longest key or name of somebody else's that a field takes, in signs. It is what files have
// always been allowed: a key that is stored can be typed again.
inline constexpr std::size_t kLongestKey = 200;

// Every field, in the order it is told and stored. The mark felregistrerad is none: it is not
// asked for.
//
// Statistics read the rows of a million registreringar by members fixed when the program is
// compiled; therefore the table stands in the header. Its order within a part is the order of bits
// in registrering_year (store/packed_row.h): a new field comes last in its part.
inline constexpr auto kFields = std::to_array<Field>({
    {.name = "insats", .kind = FieldKind::kInsats, .need = FieldNeed::kRequired},
    {.name = "start",
     .stored_name = "start_day",
     .kind = FieldKind::kDate,
     .need = FieldNeed::kRequired},
    {.name = "kon",
     .need = FieldNeed::kRequired,
     .list = &Kodlistor::kon,
     .member = &Registrering::kon,
     .row = &RegistreringRow::kon},
    {.name = "fodelsear",
     .kind = FieldKind::kYear,
     .need = FieldNeed::kRequired,
     .lowest = 1000,
     .highest = 9999},
    {.name = "person",
     .kind = FieldKind::kKey,
     .need = FieldNeed::kChosen,
     .in_tackning = true,
     .longest = kLongestKey},
    {.name = "forsorjning_fore",
     .kind = FieldKind::kCodes,
     .need = FieldNeed::kRequired,
     .in_tackning = true,
     .list = &Kodlistor::forsorjning,
     .member = &Registrering::forsorjning_fore,
     .row = &RegistreringRow::forsorjning_fore},
    {.name = "sysselsattning_fore",
     .in_tackning = true,
     .list = &Kodlistor::sysselsattning,
     .member = &Registrering::sysselsattning_fore,
     .row = &RegistreringRow::sysselsattning_fore},
    {.name = "omfattning_fore",
     .kind = FieldKind::kPercent,
     .in_tackning = true,
     .member = &Registrering::omfattning_fore,
     .row = &RegistreringRow::omfattning_fore,
     .of = "sysselsattning_fore",
     .lowest = 1,
     .highest = 100},
    {.name = "utbildning",
     .need = FieldNeed::kChosen,
     .in_tackning = true,
     .list = &Kodlistor::utbildning,
     .member = &Registrering::utbildning,
     .row = &RegistreringRow::utbildning},
    {.name = "tid_i_forsorjning",
     .need = FieldNeed::kChosen,
     .in_tackning = true,
     .list = &Kodlistor::tid_i_forsorjning,
     .member = &Registrering::tid_i_forsorjning,
     .row = &RegistreringRow::tid_i_forsorjning},
    {.name = "remittent",
     .kind = FieldKind::kCodeWithKommun,
     .need = FieldNeed::kChosen,
     .in_tackning = true,
     .list = &Kodlistor::remittent,
     .member = &Registrering::remittent,
     .row = &RegistreringRow::remittent},
    {.name = "kommun",
     .need = FieldNeed::kChosen,
     .in_tackning = true,
     .list = &Kodlistor::kommun,
     .member = &Registrering::kommun,
     .row = &RegistreringRow::kommun},

    {.name = "avslut",
     .body_name = "datum",
     .stored_name = "avslut_day",
     .also_in_files = "slut",
     .part = FieldPart::kAvslut,
     .kind = FieldKind::kDate,
     .need = FieldNeed::kRequired},
    {.name = "anledning",
     .stored_name = "avslutsanledning",
     .also_in_files = "avslutsanledning",
     .part = FieldPart::kAvslut,
     .need = FieldNeed::kRequired,
     .in_tackning = true,
     .list = &Kodlistor::avslutsanledning,
     .member = &Avslut::anledning,
     .row = &RegistreringRow::anledning},
    {.name = "forsorjning_efter",
     .part = FieldPart::kAfter,
     .kind = FieldKind::kCodes,
     .need = FieldNeed::kRequired,
     .in_tackning = true,
     .list = &Kodlistor::forsorjning,
     .member = &Avslut::forsorjning_efter,
     .row = &RegistreringRow::forsorjning_efter},
    {.name = "sysselsattning_efter",
     .part = FieldPart::kAfter,
     .need = FieldNeed::kRequired,
     .in_tackning = true,
     .list = &Kodlistor::sysselsattning,
     .member = &Avslut::sysselsattning_efter,
     .row = &RegistreringRow::sysselsattning_efter},
    {.name = "omfattning_efter",
     .part = FieldPart::kAfter,
     .kind = FieldKind::kPercent,
     .in_tackning = true,
     .member = &Avslut::omfattning_efter,
     .row = &RegistreringRow::omfattning_efter,
     .of = "sysselsattning_efter",
     .lowest = 1,
     .highest = 100},
    {.name = "handlingsplan",
     .part = FieldPart::kAfter,
     .need = FieldNeed::kChosen,
     .in_tackning = true,
     .list = &Kodlistor::handlingsplan,
     .member = &Avslut::handlingsplan,
     .row = &RegistreringRow::handlingsplan},
});

// By name; compiling fails when there is none.
consteval const Field& field_named(std::string_view name) {
    for (const Field& field : kFields) {
        if (field.name == name) {
            return field;
        }
    }
    throw "no field is called so";
}

// By name; nullptr when there is none.
const Field* find_field(std::string_view name);

// Whether it holds an answer: codes or per cent. The others are who and when.
constexpr bool is_answer(const Field& field) {
    return !std::holds_alternative<std::monostate>(field.member);
}

// An answer as one number: the number of a code, codes as a set, per cent. Nothing when the field
// is not filled in, nor when it belongs to an avslut that is not there. The kommun of a remittent
// is not part of it.
using FieldValue = std::optional<std::int64_t>;
FieldValue value_of(const Field& field, const Registrering& registrering);

// Whether both say the same of the field, of whatever kind it is.
[[nodiscard]] bool same_value(const Field& field, const Registrering& a, const Registrering& b);

// REQUIRES: the value is one of the field, and the avslut is there when the field belongs to it.
void set_value(const Field& field, Registrering& registrering, FieldValue value);

// The value that says that nobody knows (code `saknas`); nothing when the field has none.
FieldValue saknas_value(const Field& field, const Kodlistor& lists);

}  // namespace samspar::domain
