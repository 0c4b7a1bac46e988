#include "export/published_excel_csv.h"

#include <initializer_list>

#include "export/csv_cell.h"
#include "export/published_figures.h"
#include "export/published_notes.h"

namespace samspar::exporting {
namespace {

using disclosure::CellState;

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

// A whole year is a number; a span is text.
std::string period_cell(domain::Period period) {
    const std::string text = domain::to_string(period);
    return text.size() == 4 ? text : text_cell(text);
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

std::string_view status_text(CellState state) {
    switch (state) {
        case CellState::kShown:
            return "Visas";
        case CellState::kHidden:
            return "Visas inte";
        case CellState::kNotApplicable:
            return "Ej tillämpligt";
    }
    return "";
}

void append_figure(std::string& out,
                   const disclosure::TableWords& words,
                   domain::Period period,
                   const PublishedFigure& figure) {
    const bool hidden = figure.state == CellState::kHidden;
    const std::string mark(kHiddenMark);
    append(out,
           {text_cell(words.definition.id),
            text_cell(words.definition.title),
            period_cell(period),
            text_cell(figure.insats_label),
            text_cell(figure.kon),
            text_cell(figure.kon_label),
            text_cell(figure.kategori),
            text_cell(figure.kategori_label),
            text_cell(figure.matt),
            text_cell(matt_label(figure.matt)),
            hidden && !figure.is_mean ? mark : number_cell(figure.antal),
            number_cell(figure.av),
            hidden && figure.is_mean ? mark : number_cell(figure.varde),
            figure.is_mean ? "månader"
            : figure.varde ? "procent"
                           : "",
            std::string(status_text(figure.state)),
            text_cell(disclosure::reference(words))});
}

}  // namespace

std::string published_excel_csv(const disclosure::PublishedRelease& release,
                                const disclosure::Policy& policy,
                                const Provenance& provenance) {
    std::string out(kByteOrderMark);
    append(out, {"Förbund", text_cell(provenance.forbund)});
    append(out, {"Publicering", std::to_string(release.number())});
    append(out, {"Period", period_cell(release.period())});
    append(out, {"Uttaget", domain::to_string(provenance.uttaget)});
    append(out, {"Underlag per", domain::to_string(provenance.underlag)});
    append(out, {"Läs så här", text_cell(published_note(policy))});
    if (provenance.training) {
        append(out, {"", std::string(kTrainingMark)});
    }
    out += "\r\n";
    out += kHeader;
    for (const disclosure::PublishedTable& table : release.tables()) {
        const disclosure::TableWords& words = disclosure::words_of_table(table.id());
        for (const PublishedFigure& figure : published_figures(table)) {
            append_figure(out, words, release.period(), figure);
        }
    }
    return out;
}

}  // namespace samspar::exporting
