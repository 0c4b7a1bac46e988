#include <array>
#include <set>
#include <tuple>

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
          insatser_(scope) {}

    // Reads ahead for insatser that are to be made: they begin with the first year counted.
    void plan(const Header& header, const CsvRow& row, RowErrors& errors);
    void row(const Header& header, const CsvRow& row, RowErrors& errors);

private:
    void store(const domain::Antal& antal, RowErrors& errors);

    store::WriteScope& scope_;
    const ImportOptions& options_;
    ImportReport& report_;
    domain::Kodlistor lists_;
    CodeColumn kon_;
    InsatsNames insatser_;
    std::set<std::tuple<std::int64_t, std::string, int, std::string>> seen_;
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
    antal.enhet =
        domain::one_line(read_text(header.cell(row, kEnhet), "enhet", kLongestEnhet, errors));
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
    store(antal, errors);
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
