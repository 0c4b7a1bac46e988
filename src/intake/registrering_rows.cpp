#include "intake/registrering_rows.h"

#include <cstdlib>

#include "domain/kod_rules.h"
#include "domain/remittent_text.h"
#include "domain/text_fold.h"

namespace samspar::intake {
namespace {

using domain::Field;
using domain::field_named;
using domain::FieldKind;
using domain::FieldNeed;
using domain::FieldPart;
using domain::FieldValue;
using domain::Registrering;

// The columns that are no fields of a registrering stand after those that are.
constexpr std::size_t kAlder = domain::kFields.size();
constexpr std::size_t kExternId = kAlder + 1;

// Without them nobody can be registered: `saknas` would say nothing. Instead of the year of birth
// a file may give the age.
constexpr bool is_required(const Field& field) {
    return field.part == FieldPart::kStart && field.need == FieldNeed::kRequired &&
           !field.in_tackning && field.kind != FieldKind::kYear;
}

constexpr auto kRegistreringColumns = [] {
    std::array<Column, kExternId + 1> columns{};
    for (std::size_t place = 0; place < domain::kFields.size(); ++place) {
        const Field& field = domain::kFields[place];
        columns[place] = {
            field.name, is_required(field), field.also_in_files, field.kind == FieldKind::kDate};
    }
    columns[kAlder] = {"alder"};
    columns[kExternId] = {"extern_id"};
    return columns;
}();

constexpr std::string_view kNotCollected = "samlas inte in i förbundet och sparas inte";

std::size_t place_of(const Field& field) {
    return FieldRules::place_of(field);
}

}  // namespace

std::span<const Column> registrering_columns() {
    return kRegistreringColumns;
}

void check_registrering_header(const Header& header, std::vector<ImportError>& errors) {
    if (!header.has(place_of(field_named("fodelsear"))) && !header.has(kAlder)) {
        errors.push_back({header.row(),
                          "fodelsear",
                          "missing_column",
                          "saknas, och det gör alder också",
                          std::nullopt});
    }
}

RegistreringRows::RegistreringRows(const Header& header, const FieldRules& rules)
    : header_(header), rules_(rules), remittent_kommun_(rules.lists().kommun, "remittent") {
    for (const Field& field : domain::kFields) {
        if (field.list != nullptr) {
            codes_[place_of(field)].emplace(rules.lists().*field.list, field.name);
        }
    }
}

RegistreringCells RegistreringRows::read(const CsvRow& row, RowErrors& errors) {
    constexpr const Field& kPerson = field_named("person");
    RegistreringCells cells;
    cells.person =
        read_key(collected_cell(row, kPerson, errors), kPerson.name, kPerson.longest, errors);
    cells.extern_id =
        read_key(header_.cell(row, kExternId), "extern_id", domain::kLongestKey, errors);
    for (const Field& field : domain::kFields) {
        if (field.part == FieldPart::kStart && field.kind != FieldKind::kKey) {
            read_start_field(row, field, cells, errors);
        }
    }
    read_avslut(row, cells, errors);
    return cells;
}

void RegistreringRows::read_start_field(const CsvRow& row,
                                        const Field& field,
                                        RegistreringCells& cells,
                                        RowErrors& errors) {
    const std::string_view cell = collected_cell(row, field, errors);
    if (field.kind == FieldKind::kInsats) {
        cells.insats = cell;
        return;  // what a missing one means is for whoever knows the insatser
    }
    if (is_required(field) && cell.empty()) {
        errors.add(field.name, "required", "måste anges");
    }
    if (field.kind == FieldKind::kDate) {
        cells.given.start = read_date(cell, field.name, errors).value_or(domain::Date{});
    } else if (field.kind == FieldKind::kYear) {
        read_fodelsear(row, cells.given, errors);
        cells.birth_column =
            cell.empty() && !header_.cell(row, kAlder).empty() ? "alder" : field.name;
    } else {
        domain::set_value(field, cells.given, read_answer(cell, field, cells.given, errors));
    }
}

// The cell, or nothing when the förbund does not collect the field; what was there is noted.
std::string_view RegistreringRows::collected_cell(const CsvRow& row,
                                                  const Field& field,
                                                  RowErrors& errors) const {
    const std::string_view cell = header_.cell(row, place_of(field));
    if (cell.empty() || rules_.collects(field)) {
        return cell;
    }
    errors.note(field.name, "not_collected", kNotCollected);
    return {};
}

void RegistreringRows::read_answers(const CsvRow& row,
                                    FieldPart part,
                                    Registrering& given,
                                    RowErrors& errors) {
    for (const Field& field : domain::kFields) {
        if (field.part == part && domain::is_answer(field)) {
            const std::string_view cell = collected_cell(row, field, errors);
            domain::set_value(field, given, read_answer(cell, field, given, errors));
        }
    }
}

FieldValue RegistreringRows::read_answer(std::string_view cell,
                                         const Field& field,
                                         Registrering& given,
                                         RowErrors& errors) {
    if (field.kind == FieldKind::kPercent) {
        return read_number(cell, field.name, field.lowest, field.highest, errors);
    }
    if (field.kind == FieldKind::kCodeWithKommun) {
        return read_remittent(cell, field, given, errors);
    }
    CodeColumn& codes = codes_[place_of(field)].value();
    return field.kind == FieldKind::kCodes ? FieldValue{codes.read_set(cell, errors)}
                                           : FieldValue{codes.read(cell, errors)};
}

// `kommun:0126` says which kommun; other remittenter have nothing after the code.
FieldValue RegistreringRows::read_remittent(std::string_view cell,
                                            const Field& field,
                                            Registrering& given,
                                            RowErrors& errors) {
    const domain::RemittentParts parts = domain::remittent_parts(cell);
    const domain::KodNumber remittent =
        codes_[place_of(field)].value().read(parts.remittent, errors);
    if (parts.kommun) {
        given.remittent_kommun = remittent_kommun_.read(*parts.kommun, errors);
        if (remittent != rules_.lists().remittent.number_of(domain::kRemittentKommun)) {
            errors.add(field.name, "combination_not_allowed", "bara kommun har en kod efter sig");
        }
    }
    return remittent;
}

// `alder` is the age at start in the sense of the statistics: year of start - year of birth.
void RegistreringRows::read_fodelsear(const CsvRow& row,
                                      Registrering& given,
                                      RowErrors& errors) const {
    constexpr const Field& kFodelsear = field_named("fodelsear");
    constexpr int kMostYears = 150;
    const auto year = read_number(
        header_.cell(row, place_of(kFodelsear)), kFodelsear.name, 1, kFodelsear.highest, errors);
    const auto age = read_number(header_.cell(row, kAlder), "alder", 0, kMostYears, errors);
    if (year) {
        given.fodelsear = *year;
        // Before the birthday the age on paper is one less.
        if (age && std::abs(domain::year_of(given.start) - *age - *year) > 1 &&
            !errors.has("start")) {
            errors.add("alder", "combination_not_allowed", "stämmer inte med fodelsear");
        }
    } else if (age) {
        given.fodelsear = domain::year_of(given.start) - *age;
    } else if (!errors.has("alder")) {
        errors.add(kFodelsear.name, "required", "måste anges");
    }
}

void RegistreringRows::read_avslut(const CsvRow& row, RegistreringCells& cells, RowErrors& errors) {
    constexpr const Field& kAvslut = field_named("avslut");
    Registrering& given = cells.given;
    cells.tells_avslut = header_.has(place_of(kAvslut));
    const auto date = read_date(header_.cell(row, place_of(kAvslut)), kAvslut.name, errors);
    domain::Avslut& avslut = given.avslut.emplace();
    read_answers(row, FieldPart::kAfter, given, errors);
    read_answers(row, FieldPart::kAvslut, given, errors);
    const domain::Kod* anledning = rules_.lists().avslutsanledning.at(avslut.anledning);
    if (anledning != nullptr && domain::is_felregistrering(*anledning)) {
        constexpr std::string_view kWhy = "sparas inte vid felregistrering";
        note_unasked(given, kWhy, errors);
        if (date) {
            errors.note(kAvslut.name, "not_asked", kWhy);
        }
        given.felregistrerad = true;
        given.avslut.reset();
    } else if (date) {
        avslut.date = *date;
        read_reason(cells, errors);
    } else if (errors.has(kAvslut.name)) {
        given.avslut.reset();  // what is wrong with the rest cannot be told without the date
    } else {
        if (anledning != nullptr) {
            errors.add("anledning", "combination_not_allowed", "är ifylld utan avslut");
        }
        note_unasked(given, "efterfrågas inte utan avslut, och har inte sparats", errors);
        given.avslut.reset();
    }
}

// REQUIRES: the row has an avslut.
void RegistreringRows::read_reason(RegistreringCells& cells, RowErrors& errors) const {
    constexpr const Field& kAnledning = field_named("anledning");
    domain::Avslut& avslut = cells.given.avslut.value();
    if (avslut.anledning == domain::kNoKod && header_.has(place_of(kAnledning))) {
        errors.add(kAnledning.name, "required", "måste anges när det finns ett avslut");
    } else if (avslut.anledning == domain::kNoKod) {
        avslut.anledning = rules_.lists().avslutsanledning.number_of("ovrigt");
        cells.reason_assumed = true;
    }
    if (!domain::asks_about_after(rules_.lists(), avslut.anledning)) {
        note_unasked(
            cells.given, "efterfrågas inte vid den anledningen, och har inte sparats", errors);
        domain::Avslut bare;
        bare.date = avslut.date;
        bare.anledning = avslut.anledning;
        avslut = bare;
    }
}

// Where nothing is asked, nothing is stored.
void RegistreringRows::note_unasked(const Registrering& given,
                                    std::string_view why,
                                    RowErrors& errors) const {
    for (const Field& field : domain::kFields) {
        if (field.part == FieldPart::kAfter &&
            !rules_.says_nothing(field, domain::value_of(field, given))) {
            errors.note(field.name, "not_asked", why);
        }
    }
}

}  // namespace samspar::intake
