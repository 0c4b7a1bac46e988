#include "intake/insats_rows.h"

#include <array>

#include "domain/insats_name.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "intake/cell_values.h"

namespace samspar::intake {
namespace {

enum InsatsPlace : std::size_t {
    kNamn,
    kInriktning,
    kRegistrering,
    kArbetslivsinriktad,
    kStart,
    kSlut,
    kHuvudman,
    kForvantadTid,
    kAlderFran,
    kAlderTill,
    kKonBegransning,
    kRedovisasI,
    kBeskrivning,
    kMalgrupp,
    kMetod,
    kOrt,
    kPlaces,
};

// In the order of InsatsPlace.
constexpr std::array<Column, kPlaces> kColumns{{{"namn", true, "insats"},
                                                {"inriktning"},
                                                {"registrering"},
                                                {"arbetslivsinriktad"},
                                                {"start", false, {}, true},
                                                {"slut", false, {}, true},
                                                {"huvudman"},
                                                {"forvantad_tid"},
                                                {"alder_fran"},
                                                {"alder_till"},
                                                {"kon_begransning"},
                                                {"redovisas_i"},
                                                {"beskrivning"},
                                                {"malgrupp"},
                                                {"metod"},
                                                {"ort"}}};

constexpr std::size_t kLongestLine = 120;
constexpr std::size_t kLongestText = 4000;
constexpr int kOldest = 120;
constexpr int kMostMonths = 120;

// Puts what was read in the place of what was there, when anything was.
template <typename Field, typename Value>
void put(Field& field, const Value& read) {
    if (read) {
        field = *read;
    }
}

// A text that describes an insats. With an apostrophe before it, as in the file of an archive, it
// may begin like a formula: people write `- first, - second` on the web.
void put_text(std::string& field,
              const Header& header,
              const CsvRow& row,
              InsatsPlace place,
              RowErrors& errors) {
    const bool is_long = place == kBeskrivning || place == kMalgrupp || place == kMetod;
    const auto read = header.is_marked_text(row, place) ? read_marked_text : read_text;
    const std::string_view text = read(header.cell(row, place),
                                       kColumns.at(place).name,
                                       is_long ? kLongestText : kLongestLine,
                                       errors);
    if (!text.empty()) {
        field = is_long ? std::string(text) : domain::one_line(text);
    }
}

void read_kind(const Header& header, const CsvRow& row, domain::Insats& insats, RowErrors& errors) {
    if (const std::string_view cell = header.cell(row, kInriktning); !cell.empty()) {
        const auto inriktning = domain::parse_inriktning(domain::fold(cell));
        put(insats.inriktning, inriktning);
        if (!inriktning) {
            errors.add(
                "inriktning", "unknown_code", "måste vara individinriktad eller strukturinriktad");
        }
    }
    if (const std::string_view cell = header.cell(row, kRegistrering); !cell.empty()) {
        const auto way = domain::parse_registreringssatt(domain::fold(cell));
        put(insats.registrering, way);
        if (!way) {
            errors.add("registrering", "unknown_code", "måste vara individ eller antal");
        }
    }
    if (const std::string_view cell = header.cell(row, kKonBegransning); !cell.empty()) {
        insats.kon_begransning = domain::fold(cell);
    }
}

}  // namespace

std::span<const Column> insats_columns() {
    return kColumns;
}

std::string_view insats_name(const Header& header, const CsvRow& row) {
    return header.cell(row, kNamn);
}

std::string_view redovisas_i(const Header& header, const CsvRow& row) {
    return header.cell(row, kRedovisasI);
}

domain::Insats read_insats(const Header& header,
                           const CsvRow& row,
                           domain::Insats before,
                           RowErrors& errors) {
    domain::Insats insats = std::move(before);
    const auto cell = [&](InsatsPlace place) { return header.cell(row, place); };
    if (insats.id.value == 0) {
        insats.namn =
            domain::one_line(read_text(cell(kNamn), "namn", domain::kLongestInsatsName, errors));
        if (cell(kNamn).empty()) {
            errors.add("namn", "required", "måste anges");
        }
        if (cell(kStart).empty()) {
            errors.add("start", "required", "måste anges för en ny insats");
        }
    }
    read_kind(header, row, insats, errors);
    put(insats.arbetslivsinriktad,
        read_yes_no(cell(kArbetslivsinriktad), "arbetslivsinriktad", errors));
    put(insats.start, read_date(cell(kStart), "start", errors));
    put(insats.slut, read_date(cell(kSlut), "slut", errors));
    put_text(insats.huvudman, header, row, kHuvudman, errors);
    put(insats.forvantad_tid,
        read_number(cell(kForvantadTid), "forvantad_tid", 1, kMostMonths, errors));
    put(insats.alder_fran, read_number(cell(kAlderFran), "alder_fran", 0, kOldest, errors));
    put(insats.alder_till, read_number(cell(kAlderTill), "alder_till", 0, kOldest, errors));
    put_text(insats.ort, header, row, kOrt, errors);
    put_text(insats.beskrivning, header, row, kBeskrivning, errors);
    put_text(insats.malgrupp, header, row, kMalgrupp, errors);
    put_text(insats.metod, header, row, kMetod, errors);
    return insats;
}

}  // namespace samspar::intake
