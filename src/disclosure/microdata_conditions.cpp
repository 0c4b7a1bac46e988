#include "disclosure/microdata_conditions.h"

#include <algorithm>

namespace samspar::disclosure {
namespace {

constexpr std::size_t kPercent = 100;

// Why those alike may not be in the file, if they may not.
std::optional<MicrodataCondition> problem(const std::vector<MicrodataLines::const_iterator>& alike,
                                          const std::vector<MicrodataColumn>& columns,
                                          const MicrodataConditions& conditions) {
    std::optional<MicrodataCondition> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].sensitive) {
            continue;
        }
        std::size_t all = 0;
        std::size_t most = 0;
        const auto answers = answers_in(i, alike);
        for (const auto& [answer, count] : answers) {
            all += count;
            most = std::max(most, count);
        }
        if (answers.size() < conditions.different) {
            return MicrodataCondition::different;
        }
        if (most * kPercent > all * conditions.largest) {
            found = MicrodataCondition::largest;
        }
    }
    return found;
}

}  // namespace

MicrodataLines lines_of(const MicrodataSource& source,
                        const std::vector<MicrodataColumn>& columns) {
    MicrodataLines lines;
    for (std::size_t i = 0; i < source.ended.size(); ++i) {
        if (!source.ended[i].exportable) {
            continue;
        }
        MicrodataLine line;
        for (const MicrodataColumn& column : columns) {
            line.push_back(static_cast<std::uint16_t>(source.category(source.ended[i], column)));
        }
        lines[line].push_back(i);
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

std::map<std::uint16_t, std::size_t> answers_in(
    std::size_t column, const std::vector<MicrodataLines::const_iterator>& lines) {
    std::map<std::uint16_t, std::size_t> counts;
    for (const auto& line : lines) {
        counts[line->first[column]] += line->second.size();
    }
    return counts;
}

MicrodataDropped drop(MicrodataLines& lines,
                      const std::vector<MicrodataColumn>& columns,
                      const MicrodataConditions& conditions) {
    MicrodataDropped dropped;
    std::map<MicrodataLine, std::size_t> alike_in_all;
    for (const auto& [line, who] : lines) {
        alike_in_all[conditions.all_columns ? line : open_part(line, columns)] += who.size();
    }
    std::erase_if(lines, [&](const auto& line) {
        const auto& key = conditions.all_columns ? line.first : open_part(line.first, columns);
        const bool rare = alike_in_all.at(key) < conditions.combination;
        dropped.rare += rare ? line.second.size() : 0;
        return rare;
    });
    std::map<MicrodataLine, std::vector<MicrodataLines::const_iterator>> classes;
    for (auto line = lines.cbegin(); line != lines.cend(); ++line) {
        classes[open_part(line->first, columns)].push_back(line);
    }
    for (const auto& [open, alike] : classes) {
        const auto why = problem(alike, columns, conditions);
        for (const auto& line : alike) {
            if (why) {
                (why == MicrodataCondition::different ? dropped.same : dropped.dominated) +=
                    line->second.size();
                lines.erase(line);
            }
        }
    }
    return dropped;
}

std::optional<MicrodataCondition> failed(const MicrodataDropped& dropped,
                                         std::size_t exportable,
                                         const MicrodataConditions& conditions) {
    const auto too_many = [&](std::size_t lines) {
        return lines * kPercent > exportable * conditions.dropped;
    };
    if (too_many(dropped.rare)) {
        return MicrodataCondition::combination;
    }
    if (too_many(dropped.rare + dropped.same)) {
        return MicrodataCondition::different;
    }
    if (too_many(dropped.all())) {
        return MicrodataCondition::largest;
    }
    return std::nullopt;
}

}  // namespace samspar::disclosure
