#include "intake/registrering_rows.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "domain/text_fold.h"

namespace samspar::intake {
namespace {

enum Place : std::size_t {
    kInsats,
    kPerson,
    kStart,
    kAvslut,
    kAnledning,
    kKon,
    kFodelsear,
    kAlder,
    kForsorjningFore,
    kForsorjningEfter,
    kSysselsattningFore,
    kSysselsattningEfter,
    kOmfattningFore,
    kOmfattningEfter,
    kUtbildning,
    kTidIForsorjning,
    kRemittent,
    kKommun,
    kHandlingsplan,
    kExternId,
    kPlaces,
};

// In the order of Place.
constexpr std::array<Column, kPlaces> kColumns{{{"insats", true},
                                                {"person"},
                                                {"start", true},
                                                {"avslut", false, "slut"},
                                                {"anledning", false, "avslutsanledning"},
                                                {"kon", true},
                                                {"fodelsear"},
                                                {"alder"},
                                                {"forsorjning_fore"},
                                                {"forsorjning_efter"},
                                                {"sysselsattning_fore"},
                                                {"sysselsattning_efter"},
                                                {"omfattning_fore"},
                                                {"omfattning_efter"},
                                                {"utbildning"},
                                                {"tid_i_forsorjning"},
                                                {"remittent"},
                                                {"kommun"},
                                                {"handlingsplan"},
                                                {"extern_id"}}};

constexpr std::size_t kLongestKey = 200;
constexpr int kMostPercent = 100;
constexpr std::string_view kSaknas = "saknas";

void fill(domain::KodNumber& field, const domain::Kodlista& list) {
    if (field == domain::kNoKod) {
        field = list.number_of(kSaknas);
    }
}

void fill_set(domain::KodSet& field, const domain::Kodlista& list) {
    if (field == 0) {
        field = domain::kod_bit(list.number_of(kSaknas));
    }
}

}  // namespace

std::span<const Column> registrering_columns() {
    return kColumns;
}

void check_registrering_header(const Header& header, std::vector<ImportError>& errors) {
    if (!header.has(kFodelsear) && !header.has(kAlder)) {
        errors.push_back(
            {1, "fodelsear", "missing_column", "saknas, och det gör alder också", std::nullopt});
    }
}

RegistreringRows::RegistreringRows(const Header& header, const domain::Kodlistor& lists)
    : header_(header),
      lists_(lists),
      kon_(lists.kon, "kon"),
      anledning_(lists.avslutsanledning, "anledning"),
      forsorjning_fore_(lists.forsorjning, "forsorjning_fore"),
      forsorjning_efter_(lists.forsorjning, "forsorjning_efter"),
      sysselsattning_fore_(lists.sysselsattning, "sysselsattning_fore"),
      sysselsattning_efter_(lists.sysselsattning, "sysselsattning_efter"),
      utbildning_(lists.utbildning, "utbildning"),
      tid_i_forsorjning_(lists.tid_i_forsorjning, "tid_i_forsorjning"),
      remittent_(lists.remittent, "remittent"),
      remittent_kommun_(lists.kommun, "remittent"),
      kommun_(lists.kommun, "kommun"),
      handlingsplan_(lists.handlingsplan, "handlingsplan") {}

RegistreringCells RegistreringRows::read(const CsvRow& row, RowErrors& errors) {
    const auto cell = [&](Place place) { return header_.cell(row, place); };
    RegistreringCells cells;
    domain::Registrering& given = cells.given;
    cells.insats = cell(kInsats);
    cells.person = read_text(cell(kPerson), "person", kLongestKey, errors);
    cells.extern_id = read_text(cell(kExternId), "extern_id", kLongestKey, errors);
    read_start(row, given, errors);
    read_fodelsear(row, given, errors);
    if (cell(kFodelsear).empty() && !cell(kAlder).empty()) {
        cells.birth_column = "alder";
    }
    given.forsorjning_fore = forsorjning_fore_.read_set(cell(kForsorjningFore), errors);
    given.sysselsattning_fore = sysselsattning_fore_.read(cell(kSysselsattningFore), errors);
    given.omfattning_fore =
        read_number(cell(kOmfattningFore), "omfattning_fore", 1, kMostPercent, errors);
    given.utbildning = utbildning_.read(cell(kUtbildning), errors);
    given.tid_i_forsorjning = tid_i_forsorjning_.read(cell(kTidIForsorjning), errors);
    read_remittent(row, given, errors);
    given.kommun = kommun_.read(cell(kKommun), errors);
    read_avslut(row, cells, errors);
    return cells;
}

void RegistreringRows::read_start(const CsvRow& row,
                                  domain::Registrering& given,
                                  RowErrors& errors) {
    const std::string_view start = header_.cell(row, kStart);
    const std::string_view kon = header_.cell(row, kKon);
    given.start = read_date(start, "start", errors).value_or(domain::Date{});
    given.kon = kon_.read(kon, errors);
    if (start.empty()) {
        errors.add("start", "required", "måste anges");
    }
    if (kon.empty()) {
        errors.add("kon", "required", "måste anges");
    }
}

// `alder` is the age at start in the sense of the statistics: year of start - year of birth.
void RegistreringRows::read_fodelsear(const CsvRow& row,
                                      domain::Registrering& given,
                                      RowErrors& errors) {
    constexpr int kMostYears = 150;
    const auto year = read_number(header_.cell(row, kFodelsear), "fodelsear", 1, 9999, errors);
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
        errors.add("fodelsear", "required", "måste anges");
    }
}

// `kommun:0126` says which kommun; other remittenter have nothing after the code.
void RegistreringRows::read_remittent(const CsvRow& row,
                                      domain::Registrering& given,
                                      RowErrors& errors) {
    const std::string_view cell = header_.cell(row, kRemittent);
    const std::size_t colon = std::min(cell.find(':'), cell.size());
    given.remittent = remittent_.read(domain::trim(cell.substr(0, colon)), errors);
    if (colon < cell.size()) {
        given.remittent_kommun =
            remittent_kommun_.read(domain::trim(cell.substr(colon + 1)), errors);
        if (given.remittent != lists_.remittent.number_of("kommun")) {
            errors.add("remittent", "combination_not_allowed", "bara kommun har en kod efter sig");
        }
    }
}

void RegistreringRows::read_avslut(const CsvRow& row, RegistreringCells& cells, RowErrors& errors) {
    const auto date = read_date(header_.cell(row, kAvslut), "avslut", errors);
    domain::Avslut avslut = read_after(row, errors);
    avslut.anledning = anledning_.read(header_.cell(row, kAnledning), errors);
    const bool felregistrering =
        avslut.anledning != domain::kNoKod &&
        avslut.anledning == lists_.avslutsanledning.number_of("felregistrering");
    if (felregistrering) {
        cells.given.felregistrerad = true;
        return;
    }
    if (errors.has("avslut")) {
        return;  // what is wrong with the rest cannot be told without the date
    }
    if (!date) {
        if (avslut.anledning != domain::kNoKod) {
            errors.add("anledning", "combination_not_allowed", "är ifylld utan avslut");
        }
        refuse_after(avslut, "är ifylld utan avslut", errors);
        return;
    }
    avslut.date = *date;
    if (avslut.anledning == domain::kNoKod) {
        if (header_.has(kAnledning)) {
            errors.add("anledning", "required", "måste anges när det finns ett avslut");
        } else {
            avslut.anledning = lists_.avslutsanledning.number_of("ovrigt");
            cells.avslut_without_anledning = true;
        }
    }
    if (!domain::asks_about_after(lists_, avslut.anledning)) {
        refuse_after(avslut, "efterfrågas inte vid den anledningen", errors);
        const domain::KodNumber anledning = avslut.anledning;
        avslut = {};
        avslut.date = *date;
        avslut.anledning = anledning;
    }
    cells.given.avslut = avslut;
}

domain::Avslut RegistreringRows::read_after(const CsvRow& row, RowErrors& errors) {
    const auto cell = [&](Place place) { return header_.cell(row, place); };
    domain::Avslut after;
    after.forsorjning_efter = forsorjning_efter_.read_set(cell(kForsorjningEfter), errors);
    after.sysselsattning_efter = sysselsattning_efter_.read(cell(kSysselsattningEfter), errors);
    after.omfattning_efter =
        read_number(cell(kOmfattningEfter), "omfattning_efter", 1, kMostPercent, errors);
    after.handlingsplan = handlingsplan_.read(cell(kHandlingsplan), errors);
    return after;
}

// Where nothing is asked, nothing may be said; "saknas" and "ej aktuellt" say nothing.
void RegistreringRows::refuse_after(const domain::Avslut& after,
                                    std::string_view why,
                                    RowErrors& errors) const {
    const domain::KodNumber forsorjning = lists_.forsorjning.number_of(kSaknas);
    const domain::KodNumber plan = after.handlingsplan;
    if (after.forsorjning_efter != 0 && after.forsorjning_efter != domain::kod_bit(forsorjning)) {
        errors.add("forsorjning_efter", "not_applicable", why);
    }
    if (after.sysselsattning_efter != domain::kNoKod &&
        after.sysselsattning_efter != lists_.sysselsattning.number_of(kSaknas)) {
        errors.add("sysselsattning_efter", "not_applicable", why);
    }
    if (after.omfattning_efter) {
        errors.add("omfattning_efter", "not_applicable", why);
    }
    if (plan != domain::kNoKod && plan != lists_.handlingsplan.number_of(kSaknas) &&
        plan != lists_.handlingsplan.number_of("ej_aktuellt")) {
        errors.add("handlingsplan", "not_applicable", why);
    }
}

domain::Avslut with_saknas(domain::Avslut avslut, const domain::Kodlistor& lists) {
    if (domain::asks_about_after(lists, avslut.anledning)) {
        fill_set(avslut.forsorjning_efter, lists.forsorjning);
        fill(avslut.sysselsattning_efter, lists.sysselsattning);
        fill(avslut.handlingsplan, lists.handlingsplan);
    }
    return avslut;
}

domain::Registrering with_saknas(domain::Registrering content, const domain::Kodlistor& lists) {
    fill_set(content.forsorjning_fore, lists.forsorjning);
    fill(content.sysselsattning_fore, lists.sysselsattning);
    fill(content.utbildning, lists.utbildning);
    fill(content.tid_i_forsorjning, lists.tid_i_forsorjning);
    fill(content.remittent, lists.remittent);
    fill(content.kommun, lists.kommun);
    if (content.avslut) {
        content.avslut = with_saknas(*content.avslut, lists);
    }
    return content;
}

}  // namespace samspar::intake
