#include "export/statistik_csv.h"

#include <vector>

#include "export/csv_cell.h"

namespace samspar::exporting {
namespace {

using statistics::ExactStatistics;
using statistics::Figure;
using statistics::Table;

constexpr std::string_view kStatistikHeader =
    "tabell,ar,insats,kon,kategori,matt,antal,av,varde,status,definition\n";

// The cells of the axes, quoted once instead of once a row.
struct Axes {
    std::vector<std::string> periods;
    std::vector<std::string> insatser;
    std::vector<std::string> kon;
};

template <typename Axis, typename Text>
std::vector<std::string> cells(const Axis& axis, Text text) {
    std::vector<std::string> result;
    result.reserve(axis.size());
    for (const auto& place : axis) {
        result.push_back(csv_cell(text(place), ','));
    }
    return result;
}

void append_number(std::string& out, const std::optional<std::int64_t>& number) {
    out += ',';
    if (number) {
        out += std::to_string(*number);
    }
}

void append_table(std::string& out, const Axes& axes, const Table& table) {
    const auto kategorier = cells(table.kategorier, [](const auto& k) { return k.code; });
    const auto matt = cells(table.matt, [](const auto& m) { return m.code; });
    const std::string definition = domain::reference(*table.definition);
    for (const Figure& f : table.figures) {
        for (const std::string* cell : {&table.definition->id,
                                        &axes.periods[f.period],
                                        &axes.insatser[f.insats],
                                        &axes.kon[f.kon],
                                        &kategorier[f.kategori]}) {
            out += *cell;
            out += ',';
        }
        out += matt[f.matt];
        append_number(out, f.antal);
        append_number(out, f.av);
        out += ',';
        if (f.varde) {
            out += statistics::to_string(*f.varde);
        }
        out += ',';
        out += statistics::to_string(f.status);
        out += ',';
        out += definition;
        out += '\n';
    }
}

}  // namespace

std::string statistik_csv(const ExactStatistics& statistics) {
    const Axes axes{cells(statistics.periods, [](const auto& p) { return domain::to_string(p); }),
                    cells(statistics.insatser, [](const auto& i) { return i.namn; }),
                    cells(statistics.kon, [](const auto& k) { return k.code; })};
    std::string out(kStatistikHeader);
    for (const Table& table : statistics.tables) {
        append_table(out, axes, table);
    }
    return out;
}

}  // namespace samspar::exporting
