#include "export/excel_csv.h"

#include "export/excel_lines.h"
#include "export/part_of_forbund.h"
#include "export/swedish_time.h"
#include "export/words.h"
#include "export/year_by_year.h"

namespace samspar::exporting {
namespace {

using statistics::ExactStatistics;
using statistics::Figure;
using statistics::kAll;
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

// `whole`: what `*` is called, which is for machines.
void append_figure(ExcelLines& out,
                   const TableOf& shown,
                   const std::string& whole,
                   const Figure& f) {
    const auto& [statistics, table] = shown;
    const statistics::Label& kon = statistics.kon[f.kon];
    const statistics::Kategori& kategori = table.kategorier[f.kategori];
    const statistics::Measure& matt = table.matt[f.matt];
    out.add({text_cell(table.definition->id),
             text_cell(table.definition->title),
             period_cell(statistics.periods[f.period]),
             text_cell(f.insats == kAll ? whole : statistics.insatser[f.insats].namn),
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

std::string excel_csv(const ExactStatistics& statistics,
                      const Provenance& provenance,
                      const ExactStatistics* years) {
    ExcelLines out;
    out.add({said("uppgift", "forbund"), text_cell(provenance.forbund)});
    if (provenance.only) {
        out.add({said("uppgift", "insatser"), text_cell(part_names(provenance))});
    }
    out.add({said("uppgift", "period"), period_cell(statistics.period)});
    out.add({said("uppgift", "uttaget"), swedish_moment(provenance.uttaget)});
    out.add({said("uppgift", "underlag"), swedish_moment(provenance.underlag)});
    out.add({said("uppgift", "markning"), std::string(kInternalMark)});
    if (provenance.only) {
        out.add({said("uppgift", "las_sa_har"), text_cell(part_note(provenance))});
    }
    if (provenance.training) {
        out.add({"", std::string(kTrainingMark)});
    }
    out.begin_figures();
    const std::string whole = whole_of_file(provenance);
    for (const Table& table : statistics.tables) {
        const TableOf shown = shown_table(statistics, table, years);
        for (const Figure& figure : shown.table.figures) {
            append_figure(out, shown, whole, figure);
        }
    }
    return out.finish();
}

}  // namespace samspar::exporting
