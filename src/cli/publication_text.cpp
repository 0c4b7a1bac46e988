#include "cli/publication_text.h"

#include "cli/table_text.h"
#include "disclosure/plan/table_words.h"

namespace samspar::cli {
namespace {

using disclosure::CellState;
using publication::Refusal;

std::size_t shown_cells(const disclosure::PublishedTable& table) {
    std::size_t shown = 0;
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            shown += table.cell(row, column).state() == CellState::kShown ? 1U : 0U;
        }
    }
    return shown;
}

}  // namespace

std::string refusal_text(const publication::Prepared& prepared, std::string_view year) {
    const std::string period(year);
    switch (prepared.refusal.value()) {
        case Refusal::kPeriodOpen:
            return period + " is not over; what happens in its rest could never be published";
        case Refusal::kAlreadyPublished:
            return period +
                   " is published already; see samspar publicering list, and diff for "
                   "what has changed since";
        case Refusal::kPolicy:
            return "the stored policy breaks a rule; nothing is published";
        case Refusal::kTooSmall:
            return "there are fewer deltagare in " + period + " than the threshold of " +
                   std::to_string(prepared.policy.threshold) + "; nothing can be published";
        case Refusal::kContradiction:
            return "what was published before and what is registered now cannot both be true; "
                   "see samspar publicering diff";
        case Refusal::kNotSafe:
            return "no form of the tables could be shown to be safe; nothing is published";
        case Refusal::kNotProven:
            return "it could not be decided whether the tables are safe (" + prepared.reason +
                   "); nothing is published";
        case Refusal::kOvertaken:
            return "something else was published in the meantime; try again";
    }
    return "refused";
}

std::string tables_text(const disclosure::PublishedRelease& release) {
    TableText text({"table", "shown", "hidden", "heading"});
    for (const disclosure::PublishedTable& table : release.tables()) {
        text.add({table.id(),
                  std::to_string(shown_cells(table)),
                  std::to_string(table.hidden_cells()),
                  disclosure::words_of_table(table.id()).definition.title});
    }
    return text.text();
}

std::string finding_text(const publication::Finding& finding) {
    std::string text = finding.code + ":";
    if (finding.nummer != 0) {
        text += " publicering " + std::to_string(finding.nummer);
    }
    if (!finding.format.empty()) {
        text += " " + finding.format;
    }
    if (!finding.detail.empty()) {
        text += " " + finding.detail;
    }
    return text + "\n";
}

}  // namespace samspar::cli
