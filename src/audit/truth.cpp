#include "audit/truth.h"

#include <map>

#include "audit/json_fields.h"
#include "audit/read_publication.h"

namespace samspar::audit {
namespace {

using TrueCells = std::map<std::pair<int, std::string>, Count>;

TrueCells true_cells(const std::vector<std::string>& texts, const Publication& published) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        names.push_back("truth " + std::to_string(i + 1));
    }
    if (texts.size() != published.sources.size()) {
        throw FormatError("truth", "must have one file for each published file");
    }
    const Publication truth = read_publication(texts, names);
    TrueCells cells;
    for (const Cell& cell : truth.cells) {
        const int source = truth.tables[static_cast<std::size_t>(cell.table)].source;
        if (cell.value) {
            cells.emplace(std::pair{source, cell.label}, *cell.value);
        }
    }
    return cells;
}

}  // namespace

Truth read_truth(const std::vector<std::string>& texts,
                 const Publication& publication,
                 const Questions& questions) {
    const TrueCells cells = true_cells(texts, publication);
    const auto value_of = [&](const Cell& cell) {
        const int source = publication.tables[static_cast<std::size_t>(cell.table)].source;
        const auto found = cells.find({source, cell.label});
        if (found == cells.end()) {
            throw FormatError("truth " + std::to_string(source + 1),
                              "has no number for " + cell.label);
        }
        return found->second;
    };
    for (const Cell& cell : publication.cells) {
        if (value_of(cell) != cell.value.value_or(value_of(cell))) {
            throw FormatError(full_label(publication, cell), "is not the true number");
        }
    }
    Truth truth;
    for (const HiddenCell& hidden : questions.hidden) {
        truth.push_back(hidden.cell < 0
                            ? -1
                            : value_of(publication.cells[static_cast<std::size_t>(hidden.cell)]));
    }
    return truth;
}

std::vector<std::string> impossible_truths(const Attacker& attacker,
                                           const Questions& questions,
                                           const Truth& truth) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const Seen& seen = attacker.seen(questions.hidden[i].target);
        const bool below = seen.lowest_proven && truth[i] < seen.lowest();
        const bool above = seen.highest_proven && !seen.endless && truth[i] > seen.highest();
        if (truth[i] >= 0 && (below || above)) {
            lines.push_back(questions.hidden[i].label + " is truly " + std::to_string(truth[i]) +
                            ", which the published numbers exclude");
        }
    }
    return lines;
}

}  // namespace samspar::audit
