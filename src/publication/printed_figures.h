#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publication/json.h"

namespace samspar::publication {

// A figure of a publicering as a file prints it; every member as text, empty when it is not there.
struct PrintedFigure {
    std::string table;
    std::string matt;
    std::string antal;
    std::string av;
    std::string varde;
    std::string status;  // `visas`, `dold`, `ej_tillampligt`
    bool operator==(const PrintedFigure&) const = default;
};

// The figures of a publicering, in the order of `statistik/1`, as each of its files has them. All
// throw nlohmann::json::exception or std::runtime_error when the text is not such a file.
[[nodiscard]] std::vector<PrintedFigure> figures_of_csv(const std::string& text);
[[nodiscard]] std::vector<PrintedFigure> figures_of_json(const std::string& text);
[[nodiscard]] std::vector<PrintedFigure> figures_of_page(const Json& page);

// The cells of a line of CSV; a quoted cell may hold separators and doubled quotes, and no line
// break.
[[nodiscard]] std::vector<std::string> cells_of_csv_line(std::string_view line);

}  // namespace samspar::publication
