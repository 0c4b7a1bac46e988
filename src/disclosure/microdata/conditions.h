#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "disclosure/microdata/profile.h"
#include "disclosure/microdata/source.h"

namespace samspar::disclosure {

// What a file must fulfil besides the joint audit (schema/publication.md section 5).
// Those alike are the lines with the same answers in all columns that are not sensitive. Persons
// are counted, not lines: two lines of the same person hide nobody.
struct MicrodataConditions {
    std::size_t combination = 5;  // persons with the same answers in all columns, at least
    // Answers of different persons in each sensitive column among those alike, at least.
    std::size_t different = 2;
    // Per cent of those alike with the same sensitive answer, at most: of lines and of persons.
    std::size_t largest = 90;
    std::size_t dropped = 5;  // per cent of the lines left out for the three above, at most
    // False counts those alike in the open columns only, as k-anonymity is usually understood.
    // A test shows what such a file gives away.
    bool all_columns = true;
};

enum class MicrodataCondition {
    kCombination,
    kDifferent,
    kLargest,
    kFew,  // those left out are a number that is not shown of anybody
    kAudit,
    kChance  // not tried: chance began later
};

// A line: the place of a category for each column.
using MicrodataLine = std::vector<std::uint16_t>;
// The lines of a file, each with those who have it, as places in MicrodataSource::ended.
using MicrodataLines = std::map<MicrodataLine, std::vector<std::size_t>>;

// Everybody exportable.
[[nodiscard]] MicrodataLines lines_of(const MicrodataSource& source,
                                      const std::vector<MicrodataColumn>& columns);

// Everybody who ended and is not in a file, whatever the reason.
[[nodiscard]] MicrodataLines left_out_of(const MicrodataSource& source,
                                         const std::vector<MicrodataColumn>& columns,
                                         const MicrodataLines& file);

// How many lines were left out, and which condition each of them failed first.
struct MicrodataDropped {
    std::size_t rare = 0;       // `combination`
    std::size_t same = 0;       // `different`
    std::size_t dominated = 0;  // `largest`

    [[nodiscard]] std::size_t all() const { return rare + same + dominated; }
};

// Leaves out what may not be in the file: rare lines one by one, then all those alike of whom too
// much could be said.
[[nodiscard]] MicrodataDropped drop(MicrodataLines& lines,
                                    const MicrodataSource& source,
                                    const std::vector<MicrodataColumn>& columns,
                                    const MicrodataConditions& conditions);

// The condition for which more was left out of `exportable` lines than may be. That it is not `few`
// or `audit` is for others to say.
[[nodiscard]] std::optional<MicrodataCondition> failed(const MicrodataDropped& dropped,
                                                       std::size_t exportable,
                                                       const MicrodataConditions& conditions);

// The answers of a line in the columns that are not sensitive.
[[nodiscard]] MicrodataLine open_part(const MicrodataLine& line,
                                      const std::vector<MicrodataColumn>& columns);

using MicrodataPersons = std::set<std::uint64_t>;  // as in MicrodataSource::Ended

// Those who gave one answer.
struct MicrodataAnswer {
    std::size_t rows = 0;
    MicrodataPersons persons;
};
using MicrodataAnswers = std::map<std::uint16_t, MicrodataAnswer>;
using MicrodataAlike = std::vector<MicrodataLines::const_iterator>;

[[nodiscard]] MicrodataPersons persons_of(const MicrodataSource& source,
                                          const MicrodataAlike& lines);

// Who gave each answer in a column among lines.
[[nodiscard]] MicrodataAnswers answers_in(std::size_t column,
                                          const MicrodataSource& source,
                                          const MicrodataAlike& lines);

// So many answers, if not more, have been given by as many different persons.
[[nodiscard]] std::size_t answers_of_different_persons(const MicrodataAnswers& answers);

}  // namespace samspar::disclosure
