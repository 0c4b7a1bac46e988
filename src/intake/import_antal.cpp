#include <array>
#include <map>
#include <set>
#include <tuple>

#include "domain/insats_name.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "intake/cell_values.h"
#include "intake/file_run.h"
#include "intake/import.h"
#include "intake/insats_names.h"
#include "store/antal.h"
#include "store/insatser.h"
#include "store/kodlistor.h"

namespace samspar::intake {
namespace {

enum Place : std::size_t { kInsats, kEnhet, kYear, kKon, kAntal, kPlaces };

// In the order of Place.
constexpr std::array<Column, kPlaces> kColumns{
    {{"insats", true}, {"enhet"}, {"ar", true}, {"kon"}, {"antal", true}}};

constexpr std::size_t kLongestEnhet = 120;
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2199;
constexpr int kMost = 100'000'000;

class AntalImport {
public:
    AntalImport(store::WriteScope& scope, const ImportOptions& options, ImportReport& report)
        : scope_(scope),
          options_(options),
          report_(report),
          lists_(store::load_kodlistor(scope)),
          kon_(lists_.kon, "kon"),
          insatser_(scope) {
        for (const domain::Antal& antal : store::load_antal(scope, kFirstYear, kLastYear)) {
            learn(antal);
        }
    }

    // Reads ahead for insatser that are to be made: they begin with the first year counted.
    void plan(const Header& header, const CsvRow& row, RowErrors& errors);
    void row(const Header& header, const CsvRow& row, RowErrors& errors);

private:
    void learn(const domain::Antal& antal);
    void read_enhet(std::string_view cell, domain::Antal& antal, RowErrors& errors) const;
    // Two ways to write a unit would be two units, with half of the counts each: takes the one
    // that is known, with a note.
    void settle_enhet(domain::Antal& antal, RowErrors& errors);
    void store(const domain::Antal& antal, RowErrors& errors);

    store::WriteScope& scope_;
    const ImportOptions& options_;
    ImportReport& report_;
    domain::Kodlistor lists_;
    CodeColumn kon_;
    InsatsNames insatser_;
    std::set<std::tuple<std::int64_t, std::string, int, std::string>> seen_;
    // How each unit is written, by insats and by unit, case and accents apart: several ways when
    // they were stored so.
    std::map<std::pair<std::int64_t, std::string>, std::set<std::string>> enheter_;
};

std::optional<int> read_year(const Header& header, const CsvRow& row, RowErrors& errors) {
    return read_number(header.cell(row, kYear), "ar", kFirstYear, kLastYear, errors);
}

void AntalImport::plan(const Header& header, const CsvRow& row, RowErrors& errors) {
    const std::string_view name = header.cell(row, kInsats);
    const auto year = read_year(header, row, errors);
    if (year && !name.empty() && insatser_.is_unknown(name)) {
        insatser_.plan(name, domain::make_date(*year, 1, 1), domain::Registreringssatt::kAntal);
    }
}

void AntalImport::row(const Header& header, const CsvRow& row, RowErrors& errors) {
    const std::string_view count = header.cell(row, kAntal);
    domain::Antal antal;
    antal.year = read_year(header, row, errors).value_or(0);
    read_enhet(header.cell(row, kEnhet), antal, errors);
    if (const domain::Kod* kon = lists_.kon.at(kon_.read(header.cell(row, kKon), errors))) {
        antal.kon = kon->code;
    }
    antal.count = read_number(count, "antal", 0, kMost, errors).value_or(0);
    for (const auto& [cell, column] :
         {std::pair{header.cell(row, kYear), "ar"}, {count, "antal"}}) {
        if (cell.empty()) {
            errors.add(column, "required", "måste anges");
        }
    }
    const domain::Insats* insats = insatser_.resolve(header.cell(row, kInsats), errors);
    if (!errors.empty() || insats == nullptr) {
        return;
    }
    if (insats->id.value == 0) {
        insats = insatser_.make(*insats, scope_, options_.actor, report_);
    }
    antal.insats = insats->id;
    settle_enhet(antal, errors);
    store(antal, errors);
}

void AntalImport::learn(const domain::Antal& antal) {
    enheter_[{antal.insats.value, domain::fold(antal.enhet)}].insert(antal.enhet);
}

void AntalImport::read_enhet(std::string_view cell, domain::Antal& antal, RowErrors& errors) const {
    antal.enhet = domain::one_line(read_text(cell, "enhet", kLongestEnhet, errors));
    if (domain::is_name_of_sum(antal.enhet)) {
        errors.add("enhet",
                   "reserved",
                   "är en summa; raderna räknas ihop av programmet, ta bort den här raden");
    }
}

void AntalImport::settle_enhet(domain::Antal& antal, RowErrors& errors) {
    const auto known = enheter_.find({antal.insats.value, domain::fold(antal.enhet)});
    if (known == enheter_.end()) {
        learn(antal);
    } else if (!known->second.contains(antal.enhet)) {
        errors.note(
            "enhet",
            "kept",
            "är skriven på ett annat sätt än förut; det är en enhet, med namnet från förut");
        antal.enhet = *known->second.begin();
    }
}

void AntalImport::store(const domain::Antal& antal, RowErrors& errors) {
    if (!seen_.emplace(antal.insats.value, antal.enhet, antal.year, antal.kon).second) {
        errors.add("", "duplicate_row", "räknar det som en tidigare rad redan räknar");
        return;
    }
    switch (store::put_antal(scope_, antal)) {
        case store::AntalChange::kNew:
            errors.ends_as(RowEnd::kNew);
            break;
        case store::AntalChange::kChanged:
            errors.ends_as(RowEnd::kChanged);
            break;
        case store::AntalChange::kSame:
            errors.ends_as(RowEnd::kSame);
            break;
    }
}

void read_all(store::WriteScope& scope,
              FileRun& file,
              const ImportOptions& options,
              ImportReport& report) {
    const std::int64_t import_id = begin(scope, options, report);
    AntalImport import(scope, options, report);
    if (options.create_insatser) {
        file.look_ahead(
            [&](const CsvRow& row, RowErrors& errors) { import.plan(file.header(), row, errors); });
    }
    file.each_row(
        [&](const CsvRow& row, RowErrors& errors) { import.row(file.header(), row, errors); });
    finish(scope, import_id, options, report);
}

}  // namespace

ImportReport import_antal(store::WriteScope& scope,
                          std::string_view bytes,
                          const ImportOptions& options) {
    ImportReport report;
    report.kind = "antal";
    FileRun file(bytes, kColumns, options, report);
    if (report.readable) {
        read_all(scope, file, options, report);
    }
    return report;
}

}  // namespace samspar::intake
