#include "export/published_csv.h"

#include "export/csv_cell.h"
#include "export/published_figures.h"

namespace samspar::exporting {
namespace {

constexpr std::string_view kHeader =
    "tabell,ar,insats,kon,kategori,matt,antal,av,varde,status,definition\n";

void append_number(std::string& out, const std::optional<std::int64_t>& number) {
    out += ',';
    if (number) {
        out += std::to_string(*number);
    }
}

void append_table(std::string& out,
                  const disclosure::PublishedTable& table,
                  const std::string& period) {
    const std::string definition = disclosure::reference(disclosure::words_of_table(table.id()));
    for (const PublishedFigure& figure : published_figures(table)) {
        out += table.id() + "," + period;
        for (const std::string* text :
             {&figure.insats, &figure.kon, &figure.kategori, &figure.matt}) {
            out += "," + csv_cell(*text, ',');
        }
        append_number(out, figure.antal);
        append_number(out, figure.av);
        append_number(out, figure.varde);
        out += ',';
        out += status_of(figure.state);
        out += "," + definition + "\n";
    }
}

}  // namespace

std::string published_csv(const disclosure::PublishedRelease& release) {
    std::string out(kHeader);
    for (const disclosure::PublishedTable& table : release.tables()) {
        append_table(out, table, domain::to_string(release.period()));
    }
    return out;
}

}  // namespace samspar::exporting
