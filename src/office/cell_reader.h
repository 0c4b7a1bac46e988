#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "office/number_format.h"
#include "office/number_text.h"
#include "office/shared_strings.h"

namespace samspar::office {

// What is to be told of a cell besides its text.
enum class CellFlaw {
    kNone,
    kError,    // #N/A and the like
    kRounded,  // a number of more digits than a spreadsheet keeps
    kNoValue,  // a formula that nothing was computed for
    kCovered,  // under a merged cell, where nobody sees it; its text is left out
    kBadText,  // signs that no text can have
};

struct SheetCell {
    std::int32_t column = 0;  // the first is 0
    std::string text;         // without its line ends and tabs, each of which is a space
    CellFlaw flaw = CellFlaw::kNone;
};

// What the cells of a workbook point to.
struct CellBook {
    SharedStrings strings;
    std::vector<NumberFormat> styles;
    DaySystem days = DaySystem::k1900;
};

// A cell element (`c`), its column set by whoever knows. No formula is computed: the stored value
// counts. Throws Unreadable when it points to what is not there.
[[nodiscard]] SheetCell read_cell(const pugi::xml_node& node, const CellBook& book);

// What a spreadsheet in Swedish shows for an error: `#SAKNAS!` for `#N/A`. Empty for one that is
// not known.
[[nodiscard]] std::string_view swedish_error(std::string_view error);

}  // namespace samspar::office
