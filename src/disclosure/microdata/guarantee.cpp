#include "disclosure/microdata/guarantee.h"

#include <algorithm>
#include <tuple>

namespace samspar::disclosure {
namespace {

using Alike = MicrodataAlike;
using Classes = std::map<MicrodataLine, Alike>;

Classes classes_of(const MicrodataLines& lines, const std::vector<MicrodataColumn>& columns) {
    Classes classes;
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        classes[open_part(line->first, columns)].push_back(line);
    }
    return classes;
}

std::size_t size_of(const Alike& alike) {
    std::size_t size = 0;
    for (const auto& line : alike) {
        size += line->second.size();
    }
    return size;
}

// Fewest answers and largest share of one, over the sensitive columns of those alike, and whether
// each of the persons gave the same answer.
struct Spread {
    std::size_t answers = 0;
    std::size_t percent = 0;
    bool told = false;
};

Spread spread_of(const Alike& alike,
                 const MicrodataSource& source,
                 const std::vector<MicrodataColumn>& columns) {
    constexpr std::size_t kWholePercent = 100;
    const std::size_t size = size_of(alike);
    const std::size_t persons = persons_of(source, alike).size();
    Spread spread{size, 0, false};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].sensitive) {
            continue;
        }
        const MicrodataAnswers answers = answers_in(i, source, alike);
        spread.answers = std::min(spread.answers, answers.size());
        for (const auto& [answer, who] : answers) {
            spread.percent = std::max(spread.percent, (who.rows * kWholePercent + size - 1) / size);
            spread.told = spread.told || who.persons.size() == persons;
        }
    }
    return spread;
}

// How many of the snapshot's rows there are no two of, by everything but who they are.
std::size_t unique_rows(const domain::Snapshot& snapshot, const MicrodataSource& source) {
    const auto content = [&](std::size_t place) {
        const domain::RegistreringRow& row = snapshot.rows[place];
        return std::tuple(row.start,
                          row.avslut,
                          row.insats,
                          row.kon,
                          row.fodelsear,
                          row.anledning,
                          row.forsorjning_fore,
                          row.forsorjning_efter,
                          row.sysselsattning_efter);
    };
    std::map<decltype(content(0)), std::size_t> counts;
    for (const MicrodataSource::Ended& ended : source.ended) {
        ++counts[content(ended.row)];
    }
    return static_cast<std::size_t>(
        std::ranges::count_if(counts, [](const auto& each) { return each.second == 1; }));
}

void look_up_everybody(const MicrodataSource& source,
                       const std::vector<MicrodataColumn>& columns,
                       const Classes& classes,
                       const MicrodataConditions& conditions,
                       MicrodataGuarantee& guarantee) {
    for (const MicrodataSource::Ended& ended : source.ended) {
        MicrodataLine known;
        for (const MicrodataColumn& column : columns) {
            if (!column.sensitive) {
                known.push_back(static_cast<std::uint16_t>(source.category(ended, column)));
            }
        }
        const auto found = classes.find(known);
        if (found == classes.end()) {
            continue;
        }
        const std::size_t persons = persons_of(source, found->second).size();
        guarantee.single_matches += persons == 1 ? 1U : 0U;
        guarantee.few_matches += persons < conditions.combination ? 1U : 0U;
        guarantee.told_answers += spread_of(found->second, source, columns).told ? 1U : 0U;
    }
}

}  // namespace

MicrodataGuarantee measure(const domain::Snapshot& snapshot,
                           const MicrodataSource& source,
                           const std::vector<MicrodataColumn>& columns,
                           const MicrodataLines& lines,
                           const MicrodataConditions& conditions) {
    MicrodataGuarantee guarantee;
    guarantee.ended = source.ended.size();
    guarantee.exported_before = source.exported_before;
    guarantee.fewest_of_a_line = guarantee.fewest_alike = guarantee.fewest_answers =
        source.ended.size();
    for (const auto& [line, who] : lines) {
        guarantee.lines += who.size();
        guarantee.fewest_of_a_line = std::min(guarantee.fewest_of_a_line, who.size());
        guarantee.unique_after += who.size() == 1 ? 1U : 0U;
    }
    guarantee.dropped = source.exportable() - guarantee.lines;
    const Classes classes = classes_of(lines, columns);
    for (const auto& [open, alike] : classes) {
        const Spread spread = spread_of(alike, source, columns);
        guarantee.fewest_alike = std::min(guarantee.fewest_alike, size_of(alike));
        guarantee.fewest_answers = std::min(guarantee.fewest_answers, spread.answers);
        guarantee.largest_percent = std::max(guarantee.largest_percent, spread.percent);
    }
    guarantee.unique_before = unique_rows(snapshot, source);
    look_up_everybody(source, columns, classes, conditions, guarantee);
    return guarantee;
}

}  // namespace samspar::disclosure
