#pragma once

#include <cstddef>
#include <vector>

#include "disclosure/microdata/conditions.h"
#include "domain/snapshot.h"

namespace samspar::disclosure {

// What was measured on a finished file, not what was asked of it: the numbers of the printed
// guarantee. Of persons there are only those that are 0: beside the lines, which everybody can
// count, any other would tell how many have several.
struct MicrodataGuarantee {
    std::size_t ended = 0;            // registreringar that ended in the period
    std::size_t exported_before = 0;  // of these in an earlier file
    std::size_t dropped = 0;          // of these too particular
    std::size_t lines = 0;            // in the file

    std::size_t fewest_of_a_line = 0;  // k: lines with the same answers in all columns
    std::size_t fewest_alike = 0;      // lines with the same answers in the open columns
    std::size_t fewest_answers = 0;    // l: answers of one sensitive column among those alike
    std::size_t largest_percent = 0;   // of those alike with one sensitive answer, rounded up

    std::size_t unique_before = 0;  // lines that only one has, of all that is registered
    std::size_t unique_after = 0;   // likewise of the file

    // Somebody who knows the open columns of everybody in the register looks each up in the file.
    // All three are 0 in a file that fulfils the conditions.
    std::size_t single_matches = 0;  // who fit the lines of one person alone
    std::size_t few_matches = 0;     // who fit those of some persons, but fewer than asked
    std::size_t told_answers = 0;    // who fit those of persons with one sensitive answer all
};

[[nodiscard]] MicrodataGuarantee measure(const domain::Snapshot& snapshot,
                                         const MicrodataSource& source,
                                         const std::vector<MicrodataColumn>& columns,
                                         const MicrodataLines& lines,
                                         const MicrodataConditions& conditions);

}  // namespace samspar::disclosure
