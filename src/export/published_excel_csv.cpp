#include "export/published_excel_csv.h"

#include "export/excel_lines.h"
#include "export/published_figures.h"
#include "export/published_notes.h"
#include "export/swedish_time.h"
#include "export/words.h"

namespace samspar::exporting {
namespace {

using disclosure::CellState;

std::string status_text(CellState state) {
    switch (state) {
        case CellState::kShown:
            return said("status", "visas");
        case CellState::kHidden:
            return said("status", "visas_inte");
        case CellState::kNotApplicable:
            return said("status", "ej_tillampligt");
    }
    return "";
}

void append_figure(ExcelLines& out,
                   const disclosure::TableWords& words,
                   domain::Period period,
                   const PublishedFigure& figure) {
    const bool hidden = figure.state == CellState::kHidden;
    const std::string mark(kHiddenMark);
    out.add({text_cell(words.definition.id),
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
             figure.is_mean ? said("enhet", "manader")
             : figure.varde ? said("enhet", "procent")
                            : "",
             status_text(figure.state),
             text_cell(disclosure::reference(words))});
}

}  // namespace

std::string published_excel_csv(const disclosure::PublishedRelease& release,
                                const disclosure::Policy& policy,
                                const Provenance& provenance) {
    ExcelLines out;
    out.add({said("uppgift", "forbund"), text_cell(provenance.forbund)});
    out.add({said("uppgift", "publicering"), std::to_string(release.number())});
    out.add({said("uppgift", "period"), period_cell(release.period())});
    out.add({said("uppgift", "uttaget"), swedish_moment(provenance.uttaget)});
    out.add({said("uppgift", "underlag"), swedish_moment(provenance.underlag)});
    out.add({said("uppgift", "las_sa_har"), text_cell(published_note(policy))});
    if (provenance.training) {
        out.add({"", std::string(kTrainingMark)});
    }
    out.begin_figures();
    for (const disclosure::PublishedTable& table : release.tables()) {
        const disclosure::TableWords& words = disclosure::words_of_table(table.id());
        for (const PublishedFigure& figure : published_figures(table)) {
            append_figure(out, words, release.period(), figure);
        }
    }
    return out.finish();
}

}  // namespace samspar::exporting
