#include "export/excel_csv.h"

#include <initializer_list>

#include "export/csv_cell.h"

namespace samspar::exporting {
namespace {

using statistics::ExactStatistics;
using statistics::Figure;
using statistics::Kind;
using statistics::Status;
using statistics::Table;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kHeader =
    "Tabell;Rubrik;År;Insats;Kön;Kön, text;Kategori;Kategori, text;Mått;Mått, text;"
    "Antal;Av;Värde;Enhet;Status;Definition\r\n";

std::string text_cell(std::string_view text) {
    return csv_cell(spreadsheet_text(text), ';');
}

std::string number_cell(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : "";
}

std::string decimal_cell(const std::optional<statistics::Decimal>& value) {
    std::string text = value ? statistics::to_string(*value) : "";
    if (const auto point = text.find('.'); point != std::string::npos) {
        text[point] = ',';
    }
    return text;
}

// What `Värde` is measured in.
std::string_view unit(Kind kind) {
    switch (kind) {
        case Kind::kShare:
        case Kind::kPrevious:
            return "procent";
        case Kind::kPoints:
            return "procentenheter";
        case Kind::kMonths:
            return "månader";
        case Kind::kCount:
        case Kind::kUnique:
            return "";
    }
    return "";
}

// `*` is for machines.
std::string insats_text(const ExactStatistics& statistics, std::uint16_t place) {
    return place == statistics::kAll ? "Alla insatser" : statistics.insatser[place].namn;
}

void append(std::string& out, std::initializer_list<std::string> cells) {
    const char* separator = "";
    for (const std::string& cell : cells) {
        out += separator;
        out += cell;
        separator = ";";
    }
    out += "\r\n";
}

// A whole year is a number; a span is text.
std::string period_cell(domain::Period period) {
    const std::string text = domain::to_string(period);
    return text.size() == 4 ? text : text_cell(text);
}

void append_figure(std::string& out,
                   const ExactStatistics& statistics,
                   const Table& table,
                   const Figure& f) {
    const statistics::Label& kon = statistics.kon[f.kon];
    const statistics::Kategori& kategori = table.kategorier[f.kategori];
    const statistics::Measure& matt = table.matt[f.matt];
    append(out,
           {text_cell(table.definition->id),
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
            std::string(unit(matt.kind)),
            f.status == Status::kVisas ? "Visas" : "Ej tillämpligt",
            text_cell(domain::reference(*table.definition))});
}

}  // namespace

std::string excel_csv(const ExactStatistics& statistics, const Provenance& provenance) {
    std::string out(kByteOrderMark);
    append(out, {"Förbund", text_cell(provenance.forbund)});
    append(out, {"Period", period_cell(statistics.period)});
    append(out, {"Uttaget", domain::to_string(provenance.uttaget)});
    append(out, {"Underlag per", domain::to_string(provenance.underlag)});
    append(out, {"Märkning", std::string(kInternalMark)});
    if (provenance.training) {
        append(out, {"", std::string(kTrainingMark)});
    }
    out += "\r\n";
    out += kHeader;
    for (const Table& table : statistics.tables) {
        for (const Figure& figure : table.figures) {
            append_figure(out, statistics, table, figure);
        }
    }
    return out;
}

}  // namespace samspar::exporting
