#include "disclosure/microdata/conditions.h"

#include <algorithm>

namespace samspar::disclosure {
namespace {

constexpr std::size_t kPercent = 100;

// Why those alike may not be in the file, if they may not.
std::optional<MicrodataCondition> problem(const MicrodataAlike& alike,
                                          const MicrodataSource& source,
                                          const std::vector<MicrodataColumn>& columns,
                                          const MicrodataConditions& conditions) {
    std::optional<MicrodataCondition> found;
    const std::size_t persons = persons_of(source, alike).size();
    std::size_t rows = 0;
    for (const auto& line : alike) {
        rows += line->second.size();
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].sensitive) {
            continue;
        }
        const MicrodataAnswers answers = answers_in(i, source, alike);
        if (answers_of_different_persons(answers) < conditions.different) {
            return MicrodataCondition::kDifferent;
        }
        for (const auto& [answer, who] : answers) {
            if (who.rows * kPercent > rows * conditions.largest ||
                who.persons.size() * kPercent > persons * conditions.largest) {
                found = MicrodataCondition::kLargest;
            }
        }
    }
    return found;
}

MicrodataLine line_of(const MicrodataSource& source,
                      std::size_t place,
                      const std::vector<MicrodataColumn>& columns) {
    MicrodataLine line;
    for (const MicrodataColumn& column : columns) {
        line.push_back(static_cast<std::uint16_t>(source.category(source.ended[place], column)));
    }
    return line;
}

// Lines that too few persons have. How many were left out.
std::size_t drop_rare(MicrodataLines& lines,
                      const MicrodataSource& source,
                      const std::vector<MicrodataColumn>& columns,
                      const MicrodataConditions& conditions) {
    const auto compared = [&](const MicrodataLine& line) {
        return conditions.all_columns ? line : open_part(line, columns);
    };
    std::map<MicrodataLine, MicrodataPersons> alike;
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        alike[compared(line->first)].merge(persons_of(source, {line}));
    }
    std::size_t dropped = 0;
    std::erase_if(lines, [&](const auto& line) {
        const bool is_rare = alike.at(compared(line.first)).size() < conditions.combination;
        dropped += is_rare ? line.second.size() : 0;
        return is_rare;
    });
    return dropped;
}

// All lines with the same open columns, where one of them would say too much of everybody in them.
void drop_alike(MicrodataLines& lines,
                const MicrodataSource& source,
                const std::vector<MicrodataColumn>& columns,
                const MicrodataConditions& conditions,
                MicrodataDropped& dropped) {
    std::map<MicrodataLine, MicrodataAlike> classes;
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        classes[open_part(line->first, columns)].push_back(line);
    }
    for (const auto& [open, alike] : classes) {
        const auto why = problem(alike, source, columns, conditions);
        if (!why) {
            continue;
        }
        std::size_t& reason =
            *why == MicrodataCondition::kDifferent ? dropped.same : dropped.dominated;
        for (const auto& line : alike) {
            reason += line->second.size();
            lines.erase(line);
        }
    }
}

}  // namespace

MicrodataLines lines_of(const MicrodataSource& source,
                        const std::vector<MicrodataColumn>& columns) {
    MicrodataLines lines;
    for (std::size_t i = 0; i < source.ended.size(); ++i) {
        if (!source.ended[i].exportable) {
            continue;
        }
        lines[line_of(source, i, columns)].push_back(i);
    }
    return lines;
}

MicrodataLines left_out_of(const MicrodataSource& source,
                           const std::vector<MicrodataColumn>& columns,
                           const MicrodataLines& file) {
    std::vector<bool> is_in(source.ended.size(), false);
    for (const auto& [line, who] : file) {
        for (const std::size_t place : who) {
            is_in[place] = true;
        }
    }
    MicrodataLines lines;
    for (std::size_t i = 0; i < source.ended.size(); ++i) {
        if (!is_in[i]) {
            lines[line_of(source, i, columns)].push_back(i);
        }
    }
    return lines;
}

MicrodataLine open_part(const MicrodataLine& line, const std::vector<MicrodataColumn>& columns) {
    MicrodataLine open;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].sensitive) {
            open.push_back(line[i]);
        }
    }
    return open;
}

MicrodataPersons persons_of(const MicrodataSource& source, const MicrodataAlike& lines) {
    MicrodataPersons persons;
    for (const auto& line : lines) {
        for (const std::size_t place : line->second) {
            persons.insert(source.ended[place].person);
        }
    }
    return persons;
}

MicrodataAnswers answers_in(std::size_t column,
                            const MicrodataSource& source,
                            const MicrodataAlike& lines) {
    MicrodataAnswers answers;
    for (const auto& line : lines) {
        MicrodataAnswer& answer = answers[line->first[column]];
        answer.rows += line->second.size();
        answer.persons.merge(persons_of(source, {line}));
    }
    return answers;
}

// An answer counts when more persons gave it than answers count already: then one of them has not
// been needed for any of those.
std::size_t answers_of_different_persons(const MicrodataAnswers& answers) {
    std::multiset<std::size_t> sizes;
    for (const auto& [answer, who] : answers) {
        sizes.insert(who.persons.size());
    }
    std::size_t counted = 0;
    for (const std::size_t persons : sizes) {
        counted += persons > counted ? 1U : 0U;
    }
    return counted;
}

MicrodataDropped drop(MicrodataLines& lines,
                      const MicrodataSource& source,
                      const std::vector<MicrodataColumn>& columns,
                      const MicrodataConditions& conditions) {
    MicrodataDropped dropped;
    dropped.rare = drop_rare(lines, source, columns, conditions);
    drop_alike(lines, source, columns, conditions, dropped);
    return dropped;
}

std::optional<MicrodataCondition> failed(const MicrodataDropped& dropped,
                                         std::size_t exportable,
                                         const MicrodataConditions& conditions) {
    const auto too_many = [&](std::size_t lines) {
        return lines * kPercent > exportable * conditions.dropped;
    };
    if (too_many(dropped.rare)) {
        return MicrodataCondition::kCombination;
    }
    if (too_many(dropped.rare + dropped.same)) {
        return MicrodataCondition::kDifferent;
    }
    if (too_many(dropped.all())) {
        return MicrodataCondition::kLargest;
    }
    return std::nullopt;
}

}  // namespace samspar::disclosure
