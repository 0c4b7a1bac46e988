#include "cli/publication_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/act_outcome.h"
#include "cli/table_text.h"
#include "disclosure/plan/table_words.h"

namespace samspar::cli {
namespace {

using acts::Why;
using disclosure::CellState;

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

std::string refusal_text(const acts::Refusal& refusal, std::string_view year) {
    const std::string period(year);
    const std::string ground = refusal.grounds.empty() ? "" : refusal.grounds.front().why;
    const std::array<std::pair<Why, std::string>, 8> sentences{{
        {Why::kPeriodOpen,
         period + " is not over; what happens in its rest could never be published"},
        {Why::kAlreadyPublished,
         period +
             " is published already; see samspar publicering list, and diff for what has changed "
             "since"},
        {Why::kPolicyBroken, "the stored policy breaks a rule; nothing is published"},
        {Why::kTooSmall,
         "there are fewer deltagare in " + period + " than the threshold of " + ground +
             "; nothing can be published"},
        {Why::kContradiction,
         "what was published before and what is registered now cannot both be true; see samspar "
         "publicering diff"},
        {Why::kNotSafe, "no form of the tables could be shown to be safe; nothing is published"},
        {Why::kNotProven,
         "it could not be decided whether the tables are safe (" + ground +
             "); nothing is published"},
        {Why::kOvertaken, "something else was published in the meantime; try again"},
    }};
    const auto* const found = std::ranges::find(
        sentences, refusal.why, [](const auto& sentence) { return sentence.first; });
    return found == sentences.end() ? refusal_text(refusal) : found->second;
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
