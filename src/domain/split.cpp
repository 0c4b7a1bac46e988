#include "domain/split.h"

namespace samspar::domain {

std::string_view take_part(std::string_view& text, char end) {
    const auto at = text.find(end);
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return part;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        parts.emplace_back(take_part(text, separator));
    }
    return parts;
}

}  // namespace samspar::domain
