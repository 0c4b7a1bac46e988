#pragma once

#include <string>
#include <string_view>

namespace samspar::disclosure {

// What people read about a column of a file of single registreringar.
struct ColumnWords {
    std::string title;  // "Ålder"
    std::string text;   // how it is counted; may be empty
};

// From schema/publicering/kolumner.csv. Throws std::runtime_error when it has no such column.
[[nodiscard]] ColumnWords words_of_column(std::string_view dimension);

}  // namespace samspar::disclosure
