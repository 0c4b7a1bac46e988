#pragma once

#include <string>

namespace samspar::fuzz {

// Reads all of a workbook, as cells and as what an import makes of it, or is told why not. Throws
// Broken when the two do not go together.
void read_whole_workbook(const std::string& bytes);

}  // namespace samspar::fuzz
