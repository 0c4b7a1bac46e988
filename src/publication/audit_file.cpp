#include "publication/audit_file.h"

#include <algorithm>

#include "publication/json.h"

namespace samspar::publication {
namespace {

constexpr std::string_view kAll = "*";

std::string joined(const std::vector<std::string>& parts, char separator) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : std::string(1, separator)) + part;
    }
    return text;
}

// The leaves behind a code, with commas between: itself, or those of the group of that name.
std::string leaves_of(const Json& dimension, const std::string& code) {
    const Json& groups = dimension.at("groups");
    if (!groups.contains(code)) {
        return code;
    }
    auto leaves = groups.at(code).get<std::vector<std::string>>();
    std::ranges::sort(leaves);
    return joined(leaves, ',');
}

}  // namespace

std::vector<AuditFileCell> cells_of_audit_file(const std::string& text) {
    const Json file = Json::parse(text);
    std::vector<AuditFileCell> cells;
    for (const Json& table : file.at("tables")) {
        const auto dimensions = table.at("dims").get<std::vector<std::string>>();
        for (const Json& cell : table.at("cells")) {
            const auto codes = cell.at("c").get<std::vector<std::string>>();
            std::vector<std::string> parts;
            for (std::size_t i = 0; i < codes.size(); ++i) {
                if (codes[i] != kAll) {
                    const std::string& dimension = dimensions.at(i);
                    parts.push_back(dimension + "=" +
                                    leaves_of(file.at("dimensions").at(dimension), codes[i]));
                }
            }
            std::ranges::sort(parts);
            cells.push_back(
                {.label = table.at("id").get<std::string>() + "[" + joined(codes, ',') + "]",
                 .universe = table.at("universe").get<std::string>(),
                 .key = joined(parts, ';'),
                 .value =
                     cell.contains("v") ? cell.at("v").dump() : cell.at("s").get<std::string>()});
        }
    }
    return cells;
}

}  // namespace samspar::publication
