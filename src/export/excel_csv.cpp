#include "export/excel_csv.h"

#include "export/excel_lines.h"
#include "export/words.h"

namespace samspar::exporting {
namespace {

using statistics::ExactStatistics;
using statistics::Figure;
using statistics::Kind;
using statistics::Status;
using statistics::Table;

std::string decimal_cell(const std::optional<statistics::Decimal>& value) {
    std::string text = value ? statistics::to_string(*value) : "";
    if (const auto point = text.find('.'); point != std::string::npos) {
        text[point] = ',';
    }
    return text;
}

// What `Värde` is measured in.
std::string unit(Kind kind) {
    switch (kind) {
        case Kind::kShare:
        case Kind::kPrevious:
            return said("enhet", "procent");
        case Kind::kPoints:
            return said("enhet", "procentenheter");
        case Kind::kMonths:
            return said("enhet", "manader");
        case Kind::kCount:
        case Kind::kUnique:
            return "";
    }
    return "";
}

// `*` is for machines.
std::string insats_text(const ExactStatistics& statistics, std::uint16_t place) {
    return place == statistics::kAll ? said("allt", "insatser") : statistics.insatser[place].namn;
}

void append_figure(ExcelLines& out,
                   const ExactStatistics& statistics,
                   const Table& table,
                   const Figure& f) {
    const statistics::Label& kon = statistics.kon[f.kon];
    const statistics::Kategori& kategori = table.kategorier[f.kategori];
    const statistics::Measure& matt = table.matt[f.matt];
    out.add({text_cell(table.definition->id),
             text_cell(table.definition->title),
             period_cell(statistics.periods[f.period]),
             text_cell(insats_text(statistics, f.insats)),
             text_cell(kon.code),
             text_cell(kon.label),
             text_cell(kategori.code),
             text_cell(kategori.label),
             text_cell(matt.code),
             text_cell(matt.label),
             number_cell(f.antal),
             number_cell(f.av),
             decimal_cell(f.varde),
             unit(matt.kind),
             said("status", f.status == Status::kVisas ? "visas" : "ej_tillampligt"),
             text_cell(domain::reference(*table.definition))});
}

}  // namespace

std::string excel_csv(const ExactStatistics& statistics, const Provenance& provenance) {
    ExcelLines out;
    out.add({said("uppgift", "forbund"), text_cell(provenance.forbund)});
    out.add({said("uppgift", "period"), period_cell(statistics.period)});
    out.add({said("uppgift", "uttaget"), domain::to_string(provenance.uttaget)});
    out.add({said("uppgift", "underlag"), domain::to_string(provenance.underlag)});
    out.add({said("uppgift", "markning"), std::string(kInternalMark)});
    if (provenance.training) {
        out.add({"", std::string(kTrainingMark)});
    }
    out.begin_figures();
    for (const Table& table : statistics.tables) {
        for (const Figure& figure : table.figures) {
            append_figure(out, statistics, table, figure);
        }
    }
    return out.finish();
}

}  // namespace samspar::exporting
