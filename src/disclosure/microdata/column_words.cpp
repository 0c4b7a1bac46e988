#include "disclosure/microdata/column_words.h"

#include <stdexcept>

#include "disclosure/plan/data_lines.h"

namespace samspar::disclosure {

ColumnWords words_of_column(std::string_view dimension) {
    for (const auto& cells : data_lines("kolumner.csv", "kolumn;rubrik;text")) {
        if (cells[0] == dimension) {
            return {std::string(cells[1]), std::string(cells[2])};
        }
    }
    throw std::runtime_error("schema/publicering/kolumner.csv: no column " +
                             std::string(dimension));
}

}  // namespace samspar::disclosure
