#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "disclosure/microdata_profile.h"
#include "disclosure/microdata_source.h"

namespace samspar::disclosure {

// What a file must fulfil besides the joint audit (design/publication.md, "Microdata export").
// Those alike are the lines with the same answers in all columns that are not sensitive.
struct MicrodataConditions {
    std::size_t combination = 5;  // lines with the same answers in all columns, at least
    std::size_t different = 2;    // answers in each sensitive column among those alike, at least
    std::size_t largest = 90;     // per cent of those alike with the same sensitive answer, at most
    std::size_t dropped = 5;      // per cent of the lines left out for the three above, at most
    // False counts the lines alike in the open columns only, as k-anonymity is usually understood.
    // A test shows what such a file gives away.
    bool all_columns = true;
};

enum class MicrodataCondition { combination, different, largest, audit };

// A line: the place of a category for each column.
using MicrodataLine = std::vector<std::uint16_t>;
// The lines of a file, each with those who have it, as places in MicrodataSource::ended.
using MicrodataLines = std::map<MicrodataLine, std::vector<std::size_t>>;

// Everybody exportable.
MicrodataLines lines_of(const MicrodataSource& source, const std::vector<MicrodataColumn>& columns);

// How many lines were left out, and which condition each of them failed first.
struct MicrodataDropped {
    std::size_t rare = 0;       // `combination`
    std::size_t same = 0;       // `different`
    std::size_t dominated = 0;  // `largest`

    std::size_t all() const { return rare + same + dominated; }
};

// Leaves out what may not be in the file: rare lines one by one, then all those alike of whom too
// much could be said.
MicrodataDropped drop(MicrodataLines& lines,
                      const std::vector<MicrodataColumn>& columns,
                      const MicrodataConditions& conditions);

// The condition for which more was left out of `exportable` lines than may be.
std::optional<MicrodataCondition> failed(const MicrodataDropped& dropped,
                                         std::size_t exportable,
                                         const MicrodataConditions& conditions);

// The answers of a line in the columns that are not sensitive.
MicrodataLine open_part(const MicrodataLine& line, const std::vector<MicrodataColumn>& columns);

// The numbers of each answer in a column among lines.
std::map<std::uint16_t, std::size_t> answers_in(
    std::size_t column, const std::vector<MicrodataLines::const_iterator>& lines);

}  // namespace samspar::disclosure
