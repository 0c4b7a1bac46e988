#include "export/wrap_text.h"

#include <algorithm>

#include "domain/utf8.h"

namespace samspar::exporting {
std::string_view first_signs(std::string_view text, std::size_t signs) {
    std::size_t end = 0;
    while (end < text.size() && signs-- > 0) {
        end += domain::first_code_point(text.substr(end)).bytes;
    }
    return text.substr(0, end);
}

std::vector<std::string> wrap_text(std::string_view text, std::size_t signs) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        std::string_view line = first_signs(text, signs);
        if (line.size() < text.size() && text[line.size()] != ' ') {
            const auto space = line.rfind(' ');
            if (space != std::string_view::npos && space > 0) {
                line = line.substr(0, space);
            }
        }
        lines.emplace_back(line);
        text.remove_prefix(line.size());
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    return lines;
}

}  // namespace samspar::exporting
