#pragma once

#include <string_view>
#include <vector>

namespace samspar::disclosure {

// The lines of a file of schema/publicering below its header, each as its cells. The last cell of
// the header takes the rest of a line: a text may hold a semicolon. Cells that a line lacks are
// empty. Throws std::runtime_error when there is no such file or its header is another one.
[[nodiscard]] std::vector<std::vector<std::string_view>> data_lines(std::string_view file,
                                                                    std::string_view header);

}  // namespace samspar::disclosure
